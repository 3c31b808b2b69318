package com.aeondt.tasks.todofile;

import java.util.List;

/** The ends of lines. */
final class Eol {

    private Eol() {}

    /** The line end that a text uses: CRLF when its first line does, else LF. */
    static String of(String text) {
        int newline = text.indexOf('\n');
        return newline > 0 && text.charAt(newline - 1) == '\r' ? "\r\n" : "\n";
    }

    /** Joins pieces of whole lines: each but the last gets a line end when it has none, the last as asked for. */
    static String join(List<String> pieces, String eol, boolean ended) {
        var joined = new StringBuilder();
        for (var piece : pieces) {
            if (!joined.isEmpty() && joined.charAt(joined.length() - 1) != '\n') {
                joined.append(eol);
            }
            joined.append(piece);
        }
        if (joined.isEmpty()) {
            return "";
        }
        boolean endsNow = joined.charAt(joined.length() - 1) == '\n';
        if (ended && !endsNow) {
            joined.append(eol);
        } else if (!ended && endsNow) {
            joined.setLength(joined.length() - (joined.toString().endsWith("\r\n") ? 2 : 1));
        }
        return joined.toString();
    }
}
