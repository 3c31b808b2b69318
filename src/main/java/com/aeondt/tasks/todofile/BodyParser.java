package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.List;

/** Cuts the body of an entry into fields and the rest. */
final class BodyParser {

    private final List<Line> lines;
    private final List<Part> parts = new ArrayList<>();

    private BodyParser(List<Line> lines) {
        this.lines = lines;
    }

    static List<Part> parse(List<Line> lines) {
        return new BodyParser(lines).parse();
    }

    private List<Part> parse() {
        int at = 0;
        while (at < lines.size()) {
            var line = lines.get(at);
            var field = Part.Field.first(line);
            int end = field.isPresent() ? deeperThan(Line.indent(line.text()), at + 1) : otherEnd(at);
            var raw = Line.join(lines.subList(at, end));
            parts.add(field.<Part>map(f -> new Part.Field(raw, f.name(), f.valueAt()))
                    .orElseGet(() -> new Part.Other(raw)));
            at = end;
        }
        return parts;
    }

    /** Behind the lines indented more than this; blank ones count when such a line follows. */
    private int deeperThan(int indent, int from) {
        int end = from;
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).blank()) {
                continue;
            }
            if (Line.indent(lines.get(i).text()) <= indent) {
                break;
            }
            end = i + 1;
        }
        return end;
    }

    private int otherEnd(int at) {
        var fence = Fence.opening(lines.get(at).text());
        if (fence.isPresent()) {
            int close = fence.get().close(lines, at, lines.size());
            if (close > 0) {
                return close + 1;
            }
        }
        return at + 1;
    }
}
