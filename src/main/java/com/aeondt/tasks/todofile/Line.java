package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file. Ends with LF or CRLF; a lone CR is an ordinary character.
 *
 * @param text without its end
 * @param end {@code \n}, {@code \r\n}, or empty for a last line without newline
 */
record Line(String text, String end) {

    /** Where the content of an entry begins at the earliest. */
    static final int INDENT = 2;

    static List<Line> split(String text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            if (newline < 0) {
                lines.add(new Line(text.substring(start), ""));
                break;
            }
            int stop = newline > start && text.charAt(newline - 1) == '\r' ? newline - 1 : newline;
            lines.add(new Line(text.substring(start, stop), text.substring(stop, newline + 1)));
            start = newline + 1;
        }
        return lines;
    }

    String raw() {
        return text + end;
    }

    boolean blank() {
        return text.isBlank();
    }

    boolean indented() {
        return !blank() && indent(text) >= INDENT;
    }

    /** The width of the white space a line begins with; a tab reaches to the next multiple of four. */
    static int indent(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case ' ' -> width++;
                case '\t' -> width += 4 - width % 4;
                default -> {
                    return width;
                }
            }
        }
        return width;
    }

    static String join(List<Line> lines) {
        var joined = new StringBuilder();
        lines.forEach(line -> joined.append(line.text).append(line.end));
        return joined.toString();
    }
}
