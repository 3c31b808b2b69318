package com.aeondt.tasks.todofile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fenced code.
 *
 * @param sign back-tick or tilde
 * @param length how many of them at least close it
 * @see <a href="https://spec.commonmark.org/0.31.2/#fenced-code-blocks">CommonMark, fenced code blocks</a>
 */
record Fence(char sign, int length) {

    private static final Pattern OPENING = Pattern.compile("[ \\t]*(`{3,}(?=[^`]*$)|~{3,}).*");

    /** The fence that a line opens. */
    static Optional<Fence> opening(String text) {
        if (!text.contains("```") && !text.contains("~~~")) {
            return Optional.empty();
        }
        var matcher = OPENING.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Fence(matcher.group(1).charAt(0), matcher.group(1).length()))
                : Optional.empty();
    }

    boolean closedBy(String text) {
        var stripped = text.strip();
        return stripped.length() >= length && stripped.chars().allMatch(c -> c == sign);
    }

    /** The index of the line that closes it, -1 when none does. */
    int close(List<Line> lines, int opened, int limit) {
        for (int i = opened + 1; i < limit; i++) {
            if (closedBy(lines.get(i).text())) {
                return i;
            }
        }
        return -1;
    }
}
