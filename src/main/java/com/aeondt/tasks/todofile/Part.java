package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of an entry's body; the pieces' texts joined are the body. */
sealed interface Part {

    String raw();

    /** Anything that is no field: a sub-list, a checklist, a paragraph, blank lines, fenced code. */
    record Other(String raw) implements Part {}

    /**
     * A field.
     *
     * @param name as it is written
     * @param valueAt offset of the value in {@code raw}; where it would be when there is none
     */
    record Field(String raw, String name, int valueAt) implements Part {

        private static final Pattern BULLET = Pattern.compile(
                "(?<lead>[ \\t]*[-*+][ \\t]+)(?:\\*\\*|__)?(?<name>\\p{L}[\\p{L}\\p{N} /&_-]{0,38}?)(?:\\*\\*|__)?:(?:\\*\\*|__)?(?=\\s|$)[ \\t]*");
        private static final Pattern BARE =
                Pattern.compile("(?<lead>[ \\t]+)(?<name>\\p{L}[\\p{L} ]{0,38}?):(?=\\s|$)[ \\t]*");

        /** Reads a field's first line. */
        static Optional<Field> first(Line line) {
            if (line.text().indexOf(':') < 0) {
                return Optional.empty();
            }
            return match(BULLET, line).or(() -> match(BARE, line).filter(f -> Fields.known(f.name())));
        }

        private static Optional<Field> match(Pattern pattern, Line line) {
            Matcher matcher = pattern.matcher(line.text());
            return matcher.lookingAt()
                    ? Optional.of(new Field(line.raw(), matcher.group("name").strip(), matcher.end()))
                    : Optional.empty();
        }

        boolean is(String wanted) {
            return name.equals(wanted) || (sameInitial(wanted) && key().equals(Fields.key(wanted)));
        }

        /** Most fields are told apart by this already. */
        private boolean sameInitial(String wanted) {
            return Character.toLowerCase(name.charAt(0)) == Character.toLowerCase(wanted.charAt(0));
        }

        String key() {
            return Fields.key(name);
        }

        /** What stands before the name, such as two blanks, a dash and a blank. */
        String lead() {
            return raw.substring(0, raw.indexOf(name));
        }

        /** The value, wrapped lines joined by a blank; list items and fenced lines keep a line of their own. */
        String value() {
            var value = new StringBuilder();
            boolean fenced = false;
            for (var line : Line.split(raw.substring(valueAt))) {
                var text = line.text().strip();
                boolean fence = Fence.opening(line.text()).isPresent();
                if (text.isEmpty()) {
                    continue;
                }
                if (!value.isEmpty()) {
                    value.append(fence || fenced || Bullets.starts(text) ? '\n' : ' ');
                }
                value.append(text);
                fenced ^= fence;
            }
            return value.toString();
        }

        Field withValue(String value) {
            var lines = new ArrayList<>(List.of(value.strip().split("\\s*\\R\\s*")));
            var end = raw.endsWith("\r\n") ? "\r\n" : raw.endsWith("\n") ? "\n" : "";
            var eol = Eol.of(raw);
            var before = raw.substring(0, valueAt);
            var gap = before.endsWith(":") || before.endsWith("*") || before.endsWith("_") ? " " : "";
            var indent = " ".repeat(Line.indent(raw) + 2);
            return new Field(before + gap + String.join(eol + indent, lines) + end, name, valueAt);
        }
    }
}
