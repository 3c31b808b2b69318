package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The head of an entry: the line with the checkbox and the lines it is wrapped onto.
 *
 * @param raw the lines as they are
 * @param boxAt offset of the character between the brackets
 * @param tokens the words behind the box
 * @param title index of the title's first word
 * @param tail index behind the title's last word, where the trailing signs begin
 */
record Head(String raw, int boxAt, List<Token> tokens, int title, int tail) {

    private static final Pattern ESCAPED = Pattern.compile("^\\\\(?=[@#\\[<\\\\]|(?i:due:))");
    private static final Pattern ESCAPE = Pattern.compile("(?i)[\\[<\\\\].*|due:.*");

    static Head read(String raw, int boxAt) {
        var tokens = Token.read(raw, boxAt + 2);
        int title = 0;
        while (title < tokens.size() && tokens.get(title).kind().leads()) {
            title++;
        }
        int tail = tokens.size();
        while (tail > title && tokens.get(tail - 1).kind() != Token.Kind.WORD) {
            tail--;
        }
        return new Head(raw, boxAt, List.copyOf(tokens), title, tail);
    }

    Box box() {
        return Box.of(raw.charAt(boxAt)).orElseThrow();
    }

    String titleText() {
        var words = new ArrayList<String>();
        for (var token : tokens.subList(title, tail)) {
            words.add(ESCAPED.matcher(raw.substring(token.start(), token.end())).replaceFirst(""));
        }
        return String.join(" ", words);
    }

    /** The title as it must be written so that it reads as a title again. */
    static String escape(String title) {
        var words = new ArrayList<String>();
        for (var word : title.strip().split("\\s+", -1)) {
            words.add(sign(word) ? "\\" + word : word);
        }
        return String.join(" ", words);
    }

    private static boolean sign(String word) {
        return ESCAPE.matcher(word).matches()
                || Token.read(word, 0).stream().anyMatch(token -> token.kind() != Token.Kind.WORD);
    }

    /** The sign of a kind that counts: one outside the title before one inside it, then the first. */
    Optional<Token> first(Token.Kind kind) {
        return outsideFirst().stream().filter(t -> t.kind() == kind).findFirst();
    }

    List<Token> all(Token.Kind kind) {
        return tokens.stream().filter(t -> t.kind() == kind).toList();
    }

    private List<Token> outsideFirst() {
        var ordered = new ArrayList<>(tokens.subList(0, title));
        ordered.addAll(tokens.subList(tail, tokens.size()));
        ordered.addAll(tokens.subList(title, tail));
        return ordered;
    }

    String withBox(Box box) {
        return raw.substring(0, boxAt) + box.character() + raw.substring(boxAt + 1);
    }

    String withTitle(String text) {
        return splice(tokens.get(title).start(), tokens.get(tail - 1).end(), escape(text));
    }

    /** Writes the sign in place of the one that counts now, or at the end of the head, or removes it. */
    String with(Token.Kind kind, Optional<String> written) {
        var present = first(kind);
        if (present.isPresent()) {
            var token = present.get();
            return written.map(text -> splice(token.start(), token.end(), text)).orElseGet(() -> without(token));
        }
        return written.map(this::append).orElse(raw);
    }

    String withPriority(Optional<Level> level) {
        var present = first(Token.Kind.PRIORITY);
        if (present.isPresent() || level.isEmpty()) {
            return with(Token.Kind.PRIORITY, level.map(l -> "[" + l + "]"));
        }
        int at = tokens.getFirst().start();
        return splice(at, at, "[" + level.get() + "] ");
    }

    /** Writes the text behind the last sign or word, before comments. */
    String append(String text) {
        int end = tokens.stream()
                .filter(t -> t.kind() != Token.Kind.COMMENT)
                .mapToInt(Token::end)
                .max()
                .orElse(boxAt + 2);
        return splice(end, end, " " + text);
    }

    String without(Predicate<Token> unwanted) {
        var result = this;
        for (var token : tokens.reversed()) {
            if (unwanted.test(token)) {
                result = read(result.without(token), boxAt);
            }
        }
        return result.raw;
    }

    private String without(Token token) {
        int start = token.start();
        int end = token.end();
        while (blank(start - 1)) {
            start--;
        }
        if (raw.charAt(start - 1) != '\n') {
            return splice(start, end, "");
        }
        if (aloneOnItsLine(end)) {
            return splice(start, raw.indexOf('\n', end) + 1, "");
        }
        while (end < raw.length() && blank(end)) {
            end++;
        }
        return splice(token.start(), end, "");
    }

    private boolean blank(int at) {
        return raw.charAt(at) == ' ' || raw.charAt(at) == '\t';
    }

    private boolean aloneOnItsLine(int end) {
        int newline = raw.indexOf('\n', end);
        return newline >= 0 && raw.substring(end, newline).isBlank();
    }

    private String splice(int start, int end, String text) {
        return raw.substring(0, start) + text + raw.substring(end);
    }
}
