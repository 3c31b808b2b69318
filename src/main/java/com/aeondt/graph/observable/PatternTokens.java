package com.aeondt.graph.observable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A STIX pattern word by word. */
final class PatternTokens {

    private static final Pattern BLANK = Pattern.compile("(?:\\s|//[^\\n]*|/\\*.*?\\*/)++", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]+|[()\\[\\]]");
    private static final Pattern PATH = Pattern.compile(
            "[a-zA-Z][a-zA-Z0-9_-]*:(?:[a-zA-Z_][a-zA-Z0-9_-]*|'(?:[^'\\\\]|\\\\.)*+')(?:\\.(?:[a-zA-Z_][a-zA-Z0-9_-]*|'(?:[^'\\\\]|\\\\.)*+')|\\[(?:\\*|-?\\d+)])*+");
    private static final Pattern OPERATOR = Pattern.compile("==|=|!=|<>|<=|>=|<|>|[A-Z]+");
    private static final Set<String> OPERATORS =
            Set.of("=", "==", "!=", "<>", "<", ">", "<=", ">=", "IN", "LIKE", "MATCHES", "ISSUBSET", "ISSUPERSET");
    private static final Pattern LITERAL =
            Pattern.compile("[thb]?'((?:[^'\\\\]|\\\\.)*+)'|([+-]?\\d+(?:\\.\\d+)?)|(true|false)", Pattern.DOTALL);

    private static final int DEEPEST = 100;

    private final String text;
    private int at;
    private int depth;

    PatternTokens(String text) {
        this.text = text;
    }

    boolean accept(String word) {
        var found = match(WORD);
        if (found == null || !found.group().equals(word)) {
            return false;
        }
        at = found.end();
        return true;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw problem("'" + word + "'");
        }
    }

    /** Whether another level of parentheses begins here. */
    boolean open() {
        if (!accept("(")) {
            return false;
        }
        if (++depth > DEEPEST) {
            throw new PatternSyntaxProblem(
                    "The pattern has more than %d parentheses within each other.".formatted(DEEPEST));
        }
        return true;
    }

    void close() {
        expect(")");
        depth--;
    }

    void expectEnd() {
        blanks();
        if (at < text.length()) {
            throw problem("the end");
        }
    }

    String path() {
        return take(PATH, "a path such as ipv4-addr:value").group();
    }

    String operator() {
        var found = take(OPERATOR, "an operator").group();
        if (!OPERATORS.contains(found)) {
            throw problem("an operator such as =");
        }
        return found;
    }

    /** The value of a literal without its quotes and escapes. */
    String literal() {
        var found = take(LITERAL, "a value");
        var quoted = found.group(1);
        return quoted == null ? found.group() : quoted.replaceAll("\\\\(.)", "$1");
    }

    List<String> set() {
        expect("(");
        var values = new ArrayList<String>();
        do {
            values.add(literal());
        } while (comma());
        expect(")");
        return values;
    }

    private boolean comma() {
        blanks();
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            return true;
        }
        return false;
    }

    private Matcher take(Pattern form, String expected) {
        var found = match(form);
        if (found == null) {
            throw problem(expected);
        }
        at = found.end();
        return found;
    }

    private @org.jspecify.annotations.Nullable Matcher match(Pattern form) {
        blanks();
        var matcher = form.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    private void blanks() {
        var blank = BLANK.matcher(text).region(at, text.length());
        if (blank.lookingAt()) {
            at = blank.end();
        }
    }

    private PatternSyntaxProblem problem(String expected) {
        return new PatternSyntaxProblem("At character %d of the pattern %s was expected.".formatted(at + 1, expected));
    }
}
