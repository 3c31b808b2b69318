package com.aeondt.tasks.todofile;

import java.util.List;

/** Stretches of lines in which nothing is read: fenced code and HTML comments. */
final class Opaque {

    private Opaque() {}

    /** Behind the stretch that begins on this line; the line itself when none does, or it never ends. */
    static int end(List<Line> lines, int at) {
        var text = lines.get(at).text();
        var fence = Fence.opening(text);
        if (fence.isPresent()) {
            return Math.max(at, fence.get().close(lines, at, lines.size()) + 1);
        }
        return Comments.opens(text) ? Comments.end(lines, at) : at;
    }
}
