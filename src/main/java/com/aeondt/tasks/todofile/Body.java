package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes to the fields of one entry. */
final class Body {

    private final Entry entry;
    private final List<Part> parts;
    private final String eol;

    Body(Entry entry) {
        this.entry = entry;
        this.parts = entry.parts();
        this.eol = Eol.of(entry.raw());
    }

    Entry write(String name, Optional<String> value) {
        var pieces = new ArrayList<String>();
        parts.forEach(part -> pieces.add(part.raw()));
        int at = indexOf(name);
        if (at >= 0 && value.isPresent()) {
            pieces.set(at, ((Part.Field) parts.get(at)).withValue(value.get()).raw());
        } else if (at >= 0) {
            pieces.remove(at);
        } else {
            value.ifPresent(text -> pieces.add(place(name), line(name, text)));
        }
        pieces.addFirst(entry.head().raw());
        return Entry.parse(Eol.join(pieces, eol, entry.raw().endsWith("\n")));
    }

    /** Behind the last field that comes before it in the order of the format, the id first of all. */
    private int place(String name) {
        int rank = Fields.rank(name);
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Field field && Fields.rank(field.name()) <= rank) {
                at = i + 1;
            }
        }
        return at;
    }

    private String line(String name, String value) {
        var lead = parts.stream()
                .filter(Part.Field.class::isInstance)
                .map(part -> ((Part.Field) part).lead().replaceAll("[*_]+$", ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("  - ");
        return line(lead, name, value, eol);
    }

    static String line(String lead, String name, String value, String eol) {
        var start = lead + name + ": ";
        return new Part.Field(start + eol, name, start.length())
                .withValue(value)
                .raw();
    }

    private int indexOf(String name) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Field field && field.is(name)) {
                return i;
            }
        }
        return -1;
    }
}
