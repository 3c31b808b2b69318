package com.aeondt.graph.observable;

/**
 * A comparison for equality in a pattern.
 *
 * @param path what is compared, such as {@code file:hashes.'SHA-256'}
 * @param observable the value that it is compared with, in normal form
 * @param sufficient whether seeing this value alone fulfils the pattern; otherwise it is one condition of several
 */
public record PatternTerm(String path, Observable observable, boolean sufficient) {

    PatternTerm partial() {
        return new PatternTerm(path, observable, false);
    }
}
