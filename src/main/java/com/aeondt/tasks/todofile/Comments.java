package com.aeondt.tasks.todofile;

import java.util.List;
import java.util.regex.Pattern;

/** HTML comments that reach over several lines. */
final class Comments {

    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    private Comments() {}

    /** Whether a comment begins on the line and does not end on it. Comments quoted as code do not count. */
    static boolean opens(String text) {
        if (!text.contains("<!--")) {
            return false;
        }
        var plain = CODE.matcher(text).replaceAll("");
        return plain.lastIndexOf("<!--") > plain.lastIndexOf("-->");
    }

    /** Behind the line the comment ends on; the line itself when it never ends. */
    static int end(List<Line> lines, int opened) {
        if (Checkbox.read(lines.get(opened).text()).isPresent()) {
            return opened;
        }
        for (int i = opened + 1; i < lines.size(); i++) {
            if (lines.get(i).text().contains("-->")) {
                return i + 1;
            }
        }
        return opened;
    }
}
