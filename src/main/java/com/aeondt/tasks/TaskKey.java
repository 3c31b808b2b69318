package com.aeondt.tasks;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people call a task: {@code TASK-301}, {@code BACKLOG-12}, {@code RECURRING-W01}. Unique within a tenant and never
 * given to another task.
 *
 * @param value the whole key
 */
public record TaskKey(@JsonValue String value) implements Comparable<TaskKey> {

    private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9]{0,19})-([A-Z]{0,3})([0-9]{1,9})");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TaskKey {
        if (!FORM.matcher(value).matches()) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "A task key looks like TASK-301.",
                    List.of(new Violation("/key", "task-key", "'" + value + "' is not a task key")));
        }
    }

    /** The key that the project's counter has reached. */
    static TaskKey of(String prefix, long number) {
        return new TaskKey(prefix + "-" + number);
    }

    /** Reads a key, in either case; empty when the text is not one. */
    public static Optional<TaskKey> parse(String text) {
        String upper = text.strip().toUpperCase(java.util.Locale.ROOT);
        return FORM.matcher(upper).matches() ? Optional.of(new TaskKey(upper)) : Optional.empty();
    }

    /** {@code TASK} of {@code TASK-301}. */
    public String prefix() {
        return value.substring(0, value.indexOf('-'));
    }

    /** Whether a counter could have given it: digits only behind the hyphen. */
    boolean counted() {
        return Character.isDigit(value.charAt(value.indexOf('-') + 1));
    }

    /** {@code 301} of {@code TASK-301}, {@code 1} of {@code RECURRING-W01}. */
    public long number() {
        var matcher = FORM.matcher(value);
        return matcher.matches() ? Long.parseLong(matcher.group(3)) : 0;
    }

    @Override
    public int compareTo(TaskKey other) {
        int byPrefix = prefix().compareTo(other.prefix());
        return byPrefix != 0 ? byPrefix : Long.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return value;
    }
}
