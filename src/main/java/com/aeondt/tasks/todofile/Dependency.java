package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prerequisite named in the field {@code Dependencies}.
 *
 * @param id such as {@code TASK-295}
 * @param note what stands in parentheses behind it
 */
public record Dependency(String id, Optional<String> note) {

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w-])(" + Keys.PATTERN + ")(?![\\w-])(?:\\s*\\(([^)]*)\\))?");

    private static final Pattern NOTHING = Pattern.compile("(?i)(?:none|nothing|no|n/a|and|[-–—]*)\\.?");

    /** All prerequisites that a value names, in order and once each; words between them are ignored. */
    public static List<Dependency> parse(String value) {
        var found = new ArrayList<Dependency>();
        var matcher = MENTION.matcher(value);
        while (matcher.find()) {
            var id = matcher.group(1);
            if (found.stream().noneMatch(known -> known.id().equals(id))) {
                found.add(new Dependency(id, Optional.ofNullable(matcher.group(2))));
            }
        }
        return List.copyOf(found);
    }

    /** The value of the field for these prerequisites. */
    public static String print(List<Dependency> dependencies) {
        return String.join(
                ", ",
                dependencies.stream()
                        .map(d ->
                                d.note().map(note -> d.id() + " (" + note + ")").orElse(d.id()))
                        .toList());
    }

    /** What a value says beside the prerequisites that are known; empty for "none" and the like. */
    public static Optional<String> rest(String value, Predicate<String> known) {
        var rest = MENTION.matcher(value)
                .replaceAll(found -> known.test(found.group(1)) ? "" : Matcher.quoteReplacement(found.group()));
        var tidy = rest.replaceAll("(?<!\\s)\\s*([,;]\\s*)++", ", ").replaceAll("^[\\s,;.]+|(?<![\\s,;])[\\s,;]+$", "");
        return Optional.of(tidy).filter(text -> !NOTHING.matcher(text).matches());
    }
}
