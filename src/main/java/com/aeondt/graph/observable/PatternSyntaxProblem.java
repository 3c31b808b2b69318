package com.aeondt.graph.observable;

/** A text is no STIX pattern. The message says where and what was expected. */
public final class PatternSyntaxProblem extends RuntimeException {

    PatternSyntaxProblem(String message) {
        super(message);
    }
}
