package com.aeondt.tasks.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A block of text below a heading. It is replaced from the heading to the end of the bullets that follow it; prose that people
 * wrote below them stays.
 */
final class Block {

    private static final Pattern LINE = Pattern.compile(".*\\R|.+\\z");

    private Block() {}

    /** The text with these lines below the heading; line ends are those that the text uses. */
    static String put(String text, String heading, List<String> lines) {
        var eol = text.contains("\r\n") ? "\r\n" : "\n";
        var old = LINE.matcher(text).results().map(found -> found.group()).toList();
        int at = find(old, heading);
        if (at < 0) {
            var end = text.isEmpty() ? "" : text.endsWith("\n") ? eol : eol + eol;
            return text + end + "## " + heading + eol + eol + joined(lines, eol);
        }
        int from = at + 1;
        while (from < old.size() && old.get(from).isBlank()) {
            from++;
        }
        int to = from;
        while (to < old.size() && old.get(to).startsWith("- ") && !old.get(to).startsWith("- [")) {
            to++;
        }
        var written = new ArrayList<>(old.subList(0, at));
        written.add(old.get(at).stripTrailing() + eol + eol + joined(lines, eol));
        if (to < old.size() && to == from) {
            written.add(eol);
        }
        written.addAll(old.subList(to, old.size()));
        return String.join("", written);
    }

    private static int find(List<String> lines, String heading) {
        var pattern =
                Pattern.compile("#{1,6}\\s+[^\\p{L}]*" + Pattern.quote(heading) + "\\s*", Pattern.CASE_INSENSITIVE);
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static String joined(List<String> lines, String eol) {
        return String.join(eol, lines) + eol;
    }
}
