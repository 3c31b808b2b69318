package com.aeondt.tasks.todofile;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the beginning of a line says: an entry, or something like one. */
sealed interface Checkbox {

    /** The line begins an entry; the character between the brackets stands at this offset. */
    record Good(int boxAt) implements Checkbox {}

    /** The line looks like an entry and is none; the column counts UTF-16 units from zero. */
    record Bad(int column, String code, String message) implements Checkbox {}

    /** What the line begins with, empty for an ordinary line. */
    static Optional<Checkbox> read(String line) {
        if (line.isEmpty() || "-*+".indexOf(line.charAt(0)) < 0) {
            return Optional.empty();
        }
        var box = Patterns.BOX.matcher(line);
        if (box.lookingAt()) {
            int at = box.start("state");
            return Optional.of(
                    Box.of(line.codePointAt(at)).isPresent()
                            ? new Good(at)
                            : new Bad(at, "unknown-state", "The box holds none of: blank, x, /, !, - (or X, ~, @)."));
        }
        if (Patterns.ALMOST.matcher(line).lookingAt()) {
            return Optional.of(new Bad(
                    line.indexOf('['),
                    "malformed-checkbox",
                    "An entry begins with a bullet, a blank, a box with one character, and a blank: \"- [ ] \"."));
        }
        return Optional.empty();
    }

    /** The forms of a line's beginning. */
    final class Patterns {
        static final Pattern BOX = Pattern.compile(
                "[-*+][ \\t]{1,4}\\[(?<state>[^\\]\\[\\t\\uD800-\\uDFFF]|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF])](?=[ \\t]|$)");
        static final Pattern ALMOST = Pattern.compile("[-*+][ \\t]*\\[[ \\t]*[xX~@/!-]?[ \\t]*](?![(\\[:])");

        private Patterns() {}
    }
}
