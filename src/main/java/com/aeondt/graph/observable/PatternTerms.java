package com.aeondt.graph.observable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds the values in a STIX pattern that can be looked up: comparisons by {@code =} and {@code IN}. A value in one branch of
 * an OR is sufficient, one of several conditions of an AND or of a sequence is not; what is negated is no term at all.
 *
 * @see <a href="https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html#_e8slinrhxcc9">STIX Patterning, section 9</a>
 */
public final class PatternTerms {

    private final PatternTokens tokens;

    private PatternTerms(PatternTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The terms of a pattern in the order in which they stand.
     *
     * @throws PatternSyntaxProblem when it is no STIX pattern
     */
    public static List<PatternTerm> of(String pattern) {
        var parser = new PatternTerms(new PatternTokens(pattern));
        var terms = parser.sequence();
        parser.tokens.expectEnd();
        return terms;
    }

    /** Observations joined by FOLLOWEDBY, which binds least, OR and AND. */
    private List<PatternTerm> sequence() {
        return all("FOLLOWEDBY", this::alternatives);
    }

    private List<PatternTerm> alternatives() {
        return any("OR", this::together);
    }

    private List<PatternTerm> together() {
        return all("AND", this::observation);
    }

    private List<PatternTerm> observation() {
        List<PatternTerm> terms;
        if (tokens.open()) {
            terms = sequence();
            tokens.close();
        } else {
            tokens.expect("[");
            terms = anyComparison();
            tokens.expect("]");
        }
        return qualified(terms);
    }

    private List<PatternTerm> qualified(List<PatternTerm> observed) {
        var terms = observed;
        while (true) {
            if (tokens.accept("WITHIN")) {
                tokens.literal();
                tokens.expect("SECONDS");
            } else if (tokens.accept("REPEATS")) {
                boolean once = tokens.literal().equals("1");
                tokens.expect("TIMES");
                terms = once ? terms : partial(terms);
            } else if (tokens.accept("START")) {
                tokens.literal();
                tokens.expect("STOP");
                tokens.literal();
            } else {
                return terms;
            }
        }
    }

    /** Comparisons within one observation: OR binds less than AND. */
    private List<PatternTerm> anyComparison() {
        return any("OR", this::allComparisons);
    }

    private List<PatternTerm> allComparisons() {
        return all("AND", this::comparison);
    }

    private List<PatternTerm> comparison() {
        if (tokens.open()) {
            var terms = anyComparison();
            tokens.close();
            return terms;
        }
        boolean exists = tokens.accept("EXISTS");
        boolean negated = tokens.accept("NOT");
        exists = tokens.accept("EXISTS") || exists;
        var path = tokens.path();
        if (exists) {
            return List.of();
        }
        negated = tokens.accept("NOT") || negated;
        var values = operands();
        return negated
                ? List.of()
                : values.stream()
                        .map(value -> new PatternTerm(path, Observable.of(value), true))
                        .toList();
    }

    /** The values that what is compared may be equal to; none when the operator is another one. */
    private List<String> operands() {
        var operator = tokens.operator();
        return switch (operator) {
            case "=", "==" -> List.of(tokens.literal());
            case "IN" -> tokens.set();
            default -> {
                tokens.literal();
                yield List.of();
            }
        };
    }

    /** Parts of which one is enough. */
    private List<PatternTerm> any(String word, Supplier<List<PatternTerm>> part) {
        return flat(parts(word, part));
    }

    /** Parts that are needed all: where there are several, none of them is enough. */
    private List<PatternTerm> all(String word, Supplier<List<PatternTerm>> part) {
        var parts = parts(word, part);
        return parts.size() == 1 ? parts.getFirst() : partial(flat(parts));
    }

    private List<List<PatternTerm>> parts(String word, Supplier<List<PatternTerm>> part) {
        var parts = new ArrayList<List<PatternTerm>>();
        do {
            parts.add(part.get());
        } while (tokens.accept(word));
        return parts;
    }

    private static List<PatternTerm> flat(List<List<PatternTerm>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static List<PatternTerm> partial(List<PatternTerm> terms) {
        return terms.stream().map(PatternTerm::partial).toList();
    }
}
