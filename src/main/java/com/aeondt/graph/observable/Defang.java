package com.aeondt.graph.observable;

import java.util.List;
import java.util.regex.Pattern;

/** Undoes what analysts do to a dangerous address so that nobody clicks on it. */
final class Defang {

    private record Rule(Pattern written, String meant) {}

    private static final List<Rule> RULES = List.of(
            rule("\\s*[\\[({]\\s*(?:\\.|dot)\\s*[\\])}]\\s*", "."),
            rule("\\\\\\.", "."),
            rule("\\[\\.(?=\\w)", "."),
            rule("\\s*[\\[({]\\s*(?:@|at)\\s*[\\])}]\\s*", "@"),
            rule("[\\[({](://|:|//|/)[\\])}]", "$1"),
            rule("^h(?:xx|\\*\\*)p(s?)(?=:)", "http$1"),
            rule("^f[x*]p(s?)(?=:)", "ftp$1"));

    private Defang() {}

    static String undo(String text) {
        var plain = text;
        for (var rule : RULES) {
            plain = rule.written().matcher(plain).replaceAll(rule.meant());
        }
        return plain;
    }

    private static Rule rule(String written, String meant) {
        return new Rule(Pattern.compile(written, Pattern.CASE_INSENSITIVE), meant);
    }
}
