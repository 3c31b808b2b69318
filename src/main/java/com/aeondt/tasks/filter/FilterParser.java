package com.aeondt.tasks.filter;

import com.aeondt.tasks.filter.FilterTerm.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filter in words, by recursive descent:
 *
 * <pre>
 * any     = all *( "or" all )
 * all     = one *( [ "and" ] one )
 * one     = ( "not" / "-" / "!" ) one / "(" any ")" / field op value *( "," value ) / value
 * op      = ":" / "=" / "!=" / "&lt;" / "&lt;=" / "&gt;" / "&gt;="
 * value   = DQUOTE *( any character but DQUOTE ) DQUOTE / 1*( any character but blank ( ) , DQUOTE )
 * </pre>
 */
final class FilterParser {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_TERMS = 100;

    private final String text;
    private int at;
    private int terms;

    private FilterParser(String text) {
        this.text = text;
    }

    /**
     * Reads the whole text.
     *
     * @throws FilterSyntaxException with the place where it makes no sense
     */
    static FilterTerm parse(String text) {
        var parser = new FilterParser(text);
        parser.blanks();
        if (parser.end()) {
            throw new FilterSyntaxException("A filter says something", 0);
        }
        var term = parser.any(0);
        if (!parser.end()) {
            throw new FilterSyntaxException("This bracket was never opened", parser.at);
        }
        return term;
    }

    private FilterTerm any(int depth) {
        if (depth > MAX_DEPTH) {
            throw new FilterSyntaxException("At most " + MAX_DEPTH + " brackets within each other", at);
        }
        var terms = new ArrayList<FilterTerm>(List.of(all(depth)));
        while (word("or")) {
            terms.add(all(depth));
        }
        return terms.size() == 1 ? terms.getFirst() : new FilterTerm.Any(terms);
    }

    private FilterTerm all(int depth) {
        var terms = new ArrayList<FilterTerm>(List.of(one(depth)));
        while (!end() && peek() != ')' && !aheadIs("or")) {
            word("and");
            terms.add(one(depth));
        }
        return terms.size() == 1 ? terms.getFirst() : new FilterTerm.All(terms);
    }

    private FilterTerm one(int depth) {
        if (++terms > MAX_TERMS) {
            throw new FilterSyntaxException("At most " + MAX_TERMS + " terms", at);
        }
        if (end() || peek() == ')') {
            throw new FilterSyntaxException("Something is missing here", at);
        }
        if (word("not") || sign('-') || sign('!')) {
            return new FilterTerm.Not(one(depth + 1));
        }
        if (sign('(')) {
            int opened = at - 1;
            var inner = any(depth + 1);
            if (!sign(')')) {
                throw new FilterSyntaxException("This bracket is never closed", opened);
            }
            return inner;
        }
        return comparisonOrWords();
    }

    private FilterTerm comparisonOrWords() {
        int start = at;
        int letters = at;
        while (letters < text.length() && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        var name = text.substring(start, letters);
        at = letters;
        var comparison = letters > start ? comparison() : null;
        if (comparison == null) {
            at = start;
            return new FilterTerm.Words(value());
        }
        var field = FilterField.named(name)
                .orElseThrow(() -> new FilterSyntaxException(
                        "There is no field '%s'; there are %s".formatted(name, FilterField.names()), start));
        var values = new ArrayList<String>(List.of(value()));
        while (sign(',')) {
            values.add(value());
        }
        return new FilterTerm.Compare(field, comparison, List.copyOf(values), start);
    }

    private @Nullable Comparison comparison() {
        for (var spelling : List.of("!=", "<=", ">=", "<", ">", ":", "=")) {
            if (text.startsWith(spelling, at)) {
                at += spelling.length();
                return switch (spelling) {
                    case "!=" -> Comparison.DIFFERS;
                    case "<=" -> Comparison.UP_TO;
                    case ">=" -> Comparison.FROM;
                    case "<" -> Comparison.BELOW;
                    case ">" -> Comparison.ABOVE;
                    default -> Comparison.EQUALS;
                };
            }
        }
        return null;
    }

    private String value() {
        int start = at;
        if (at < text.length() && text.charAt(at) == '"') {
            int close = text.indexOf('"', at + 1);
            if (close < 0) {
                throw new FilterSyntaxException("This quotation mark is never closed", start);
            }
            at = close + 1;
            blanks();
            return text.substring(start + 1, close);
        }
        while (at < text.length() && "(),\"".indexOf(peek()) < 0 && !Character.isWhitespace(peek())) {
            at++;
        }
        if (at == start) {
            throw new FilterSyntaxException("A value is missing here", start);
        }
        var value = text.substring(start, at);
        blanks();
        return value;
    }

    private boolean word(String word) {
        if (!aheadIs(word)) {
            return false;
        }
        at += word.length();
        blanks();
        return true;
    }

    private boolean aheadIs(String word) {
        int behind = at + word.length();
        return text.length() > behind
                && text.substring(at, behind).toLowerCase(Locale.ROOT).equals(word)
                && (Character.isWhitespace(text.charAt(behind)) || text.charAt(behind) == '(');
    }

    private boolean sign(char sign) {
        if (end() || peek() != sign) {
            return false;
        }
        at++;
        blanks();
        return true;
    }

    private char peek() {
        return text.charAt(at);
    }

    private boolean end() {
        return at >= text.length();
    }

    private void blanks() {
        while (!end() && Character.isWhitespace(peek())) {
            at++;
        }
    }
}
