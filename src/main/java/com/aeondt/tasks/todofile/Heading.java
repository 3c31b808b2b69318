package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A heading of a document.
 *
 * @param level one to six
 * @param text without signs at its ends: {@code ## 🔥 P1 - High ##} is {@code P1 - High}
 * @param start offset of its line in the document's text
 * @param end offset behind its line
 */
record Heading(int level, String text, int start, int end) {

    private static final Pattern ATX = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*?))?(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern ORNAMENT = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N})%.!?]+$");

    static List<Heading> of(TodoDocument document) {
        var headings = new ArrayList<Heading>();
        int offset = 0;
        for (var segment : document.segments()) {
            if (segment instanceof Segment.Prose prose) {
                read(prose.raw(), offset, headings);
            }
            offset += segment.raw().length();
        }
        return headings;
    }

    private static void read(String prose, int offset, List<Heading> headings) {
        var lines = Line.split(prose);
        int at = 0;
        while (at < lines.size()) {
            int end = Math.max(at + 1, Opaque.end(lines, at));
            var line = lines.get(at);
            var atx = ATX.matcher(line.text());
            if (end == at + 1 && atx.matches()) {
                var text = atx.group(2) == null ? "" : atx.group(2);
                headings.add(new Heading(
                        atx.group(1).length(),
                        ORNAMENT.matcher(text).replaceAll(""),
                        offset,
                        offset + line.raw().length()));
            }
            offset += Line.join(lines.subList(at, end)).length();
            at = end;
        }
    }
}
