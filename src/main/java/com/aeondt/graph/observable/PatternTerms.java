package com.aeondt.graph.observable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        var terms = alternatives();
        while (tokens.accept("FOLLOWEDBY")) {
            terms = both(terms, alternatives());
        }
        return terms;
    }

    private List<PatternTerm> alternatives() {
        var terms = together();
        while (tokens.accept("OR")) {
            terms = either(terms, together());
        }
        return terms;
    }

    private List<PatternTerm> together() {
        var terms = observation();
        while (tokens.accept("AND")) {
            terms = both(terms, observation());
        }
        return terms;
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
        var terms = allComparisons();
        while (tokens.accept("OR")) {
            terms = either(terms, allComparisons());
        }
        return terms;
    }

    private List<PatternTerm> allComparisons() {
        var terms = comparison();
        while (tokens.accept("AND")) {
            terms = both(terms, comparison());
        }
        return terms;
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

    private static List<PatternTerm> either(List<PatternTerm> left, List<PatternTerm> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    private static List<PatternTerm> both(List<PatternTerm> left, List<PatternTerm> right) {
        var terms = new ArrayList<>(partial(left));
        terms.addAll(partial(right));
        return terms;
    }

    private static List<PatternTerm> partial(List<PatternTerm> terms) {
        return terms.stream().map(PatternTerm::partial).toList();
    }
}
