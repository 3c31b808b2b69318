package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of an entry's head with its place in it.
 *
 * @param start offset into the head's text
 * @param end behind the last character
 * @param value what it says without its signs: the tag, the date, the word
 */
record Token(Kind kind, int start, int end, String value) {

    /** What a word is. */
    enum Kind {
        WORD,
        PRIORITY,
        TEMPLATE,
        COMPLETED,
        DEFERRED,
        CATEGORY,
        TAG,
        DUE,
        COMMENT;

        /** Whether it may stand before the title. */
        boolean leads() {
            return this == PRIORITY || this == TEMPLATE || this == COMPLETED || this == DEFERRED;
        }
    }

    private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_./+-]*";

    /** Alternatives in order; the first that matches at a word's start and ends at a word's end wins. */
    private static final Pattern SPECIAL = Pattern.compile(
            "(?:\\[(?<priority>P[0-3])]"
                    + "|\\[(?<template>(?i:TEMPLATE))]"
                    + "|\\[(?i:COMPLETED)(?<completed>(?:[ \\t:][^\\]\\[\\r\\n]*)?)]"
                    + "|\\[(?i:DEFERRED)(?<deferred>(?:[ \\t:][^\\]\\[\\r\\n]*)?)]"
                    + "|@(?<category>" + NAME + ")"
                    + "|#(?<tag>(?![0-9]+(?![\\p{L}_./+-]))" + NAME + ")"
                    + "|(?i:due):(?<due>\\S+)"
                    + "|(?i:due):[ \\t]+(?<far>\\d{4}[-0-9QW]*)"
                    + "|<!--(?<comment>.*?)-->"
                    + ")(?=\\s|$)",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** What a special word can begin with. */
    private static final String SIGNS = "[@#dD<";

    static List<Token> read(String text, int from) {
        var tokens = new ArrayList<Token>();
        var special = SPECIAL.matcher(text);
        int at = from;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return tokens;
            }
            int start = at;
            var token = SIGNS.indexOf(text.charAt(start)) >= 0
                            && special.region(start, text.length()).lookingAt()
                    ? special(special, start)
                    : Optional.<Token>empty();
            if (token.isEmpty()) {
                while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                token = Optional.of(new Token(Kind.WORD, start, at, text.substring(start, at)));
            }
            tokens.add(token.get());
            at = token.get().end();
        }
    }

    private static Optional<Token> special(Matcher matched, int start) {
        return group(matched, start, Kind.PRIORITY, "priority")
                .or(() -> group(matched, start, Kind.TEMPLATE, "template"))
                .or(() -> group(matched, start, Kind.COMPLETED, "completed"))
                .or(() -> group(matched, start, Kind.DEFERRED, "deferred"))
                .or(() -> group(matched, start, Kind.CATEGORY, "category"))
                .or(() -> group(matched, start, Kind.TAG, "tag"))
                .or(() -> group(matched, start, Kind.DUE, "due"))
                .or(() -> group(matched, start, Kind.DUE, "far"))
                .or(() -> group(matched, start, Kind.COMMENT, "comment"));
    }

    private static Optional<Token> group(Matcher matched, int start, Kind kind, String name) {
        return Optional.ofNullable(matched.group(name))
                .map(value -> new Token(kind, start, matched.end(), content(kind, value)));
    }

    private static String content(Kind kind, String written) {
        return switch (kind) {
            case COMPLETED -> written.replaceFirst("^[ \\t:]+", "").strip();
            case DEFERRED ->
                written.replaceFirst("^[ \\t:]+(?:(?i:to)[ \\t]+)?", "").strip();
            default -> written.strip();
        };
    }
}
