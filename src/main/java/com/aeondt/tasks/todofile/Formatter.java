package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes entries in the plain form of the format: a dash, the box's usual character, fields as list items under their usual
 * names and in the usual order, no trailing blanks. Everything between entries keeps its bytes; an entry that would say
 * something else in that form is left as it is. Formatting twice is formatting once.
 */
public final class Formatter {

    private static final Pattern START = Pattern.compile("^[-*+][ \\t]+\\[(.)][ \\t]+", Pattern.DOTALL);

    private Formatter() {}

    /** The document's text with its entries in plain form. */
    public static String format(TodoDocument document) {
        var editor = new DocumentEditor(document);
        for (int i = 0; i < document.segments().size(); i++) {
            if (document.segments().get(i) instanceof Entry entry) {
                editor.replace(i, format(entry));
            }
        }
        return editor.text();
    }

    private static Entry format(Entry entry) {
        var eol = Eol.of(entry.raw());
        var pieces = new ArrayList<String>();
        pieces.add(head(entry));
        fields(entry, eol).forEach(field -> pieces.add(field.raw()));
        pieces.add(others(entry));
        try {
            var formatted = Entry.parse(Eol.join(pieces, eol, entry.raw().endsWith("\n")));
            return same(entry, formatted) ? formatted : entry;
        } catch (IllegalArgumentException anotherMeaning) {
            return entry;
        }
    }

    private static String head(Entry entry) {
        var head = entry.head().withBox(entry.box());
        var plain = START.matcher(head).replaceFirst("- [$1] ");
        return plain.replaceAll("[ \\t]+(?=\\r?\\n|$)", "");
    }

    private static List<Part.Field> fields(Entry entry, String eol) {
        return entry.parts().stream()
                .filter(Part.Field.class::isInstance)
                .map(part -> plain((Part.Field) part, eol))
                .sorted(Comparator.comparingInt(field -> Fields.rank(field.name())))
                .toList();
    }

    private static Part.Field plain(Part.Field field, String eol) {
        var name = Fields.spelling(field.name());
        var start = "  - " + name + ":";
        return field.value().isEmpty()
                ? new Part.Field(start + eol, name, start.length())
                : new Part.Field(start + " " + eol, name, start.length() + 1).withValue(field.value());
    }

    /** What is no field, without the blank lines between fields, and not deeper than a field: else it would belong to one. */
    private static String others(Entry entry) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < entry.parts().size(); i++) {
            var part = entry.parts().get(i);
            boolean blank = part.raw().isBlank();
            boolean between = i + 1 < entry.parts().size() && entry.parts().get(i + 1) instanceof Part.Field;
            if (!(part instanceof Part.Field) && !(blank && (between || lines.isEmpty()))) {
                lines.addAll(Line.split(part.raw()));
            }
        }
        int least = lines.stream()
                .filter(line -> !line.blank())
                .mapToInt(line -> Line.indent(line.text()))
                .min()
                .orElse(Line.INDENT);
        return Line.join(
                lines.stream().map(line -> outdent(line, least - Line.INDENT)).toList());
    }

    private static Line outdent(Line line, int columns) {
        return columns <= 0 || line.blank()
                ? line
                : new Line(
                        " ".repeat(Line.indent(line.text()) - columns)
                                + line.text().stripLeading(),
                        line.end());
    }

    private static boolean same(Entry one, Entry other) {
        return one.box() == other.box()
                && one.title().equals(other.title())
                && one.priority().equals(other.priority())
                && one.category().equals(other.category())
                && one.tags().equals(other.tags())
                && one.dueText().equals(other.dueText())
                && one.template() == other.template()
                && one.completed().equals(other.completed())
                && one.deferred().equals(other.deferred())
                && values(one).equals(values(other))
                && rest(one).equals(rest(other));
    }

    private static List<String> values(Entry entry) {
        return entry.parts().stream()
                .filter(Part.Field.class::isInstance)
                .map(part -> (Part.Field) part)
                .sorted(Comparator.comparingInt(field -> Fields.rank(field.name())))
                .map(field -> field.key() + ":" + field.value())
                .toList();
    }

    private static List<String> rest(Entry entry) {
        return others(entry)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
