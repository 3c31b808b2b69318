package com.aeondt.tasks.standup;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the three questions of a standup.
 *
 * @param yesterday what was completed
 * @param today what is worked on
 * @param blockers what is in the way; null for nothing, however that is said
 */
@Embeddable
public record StandupAnswers(
        String yesterday, String today, @Nullable String blockers) {

    private static final Pattern HEADING = Pattern.compile(
            "^[^\\p{L}]*(yesterday|today|blockers?)[*_]*\\s*(?:[:：]\\s*[*_]*\\s*(.*)|)$", Pattern.CASE_INSENSITIVE);

    /** What stands before an item of a list. */
    private static final Pattern BULLET = Pattern.compile("^[-*+•]\\s+");

    /** The template in one line, with a slash between its parts. */
    private static final Pattern SLASH =
            Pattern.compile("\\s+/\\s+(?=[^\\p{L}/]*(?:today|blockers?)\\b)", Pattern.CASE_INSENSITIVE);

    private static final List<String> NOTHING = List.of("", "none", "no", "nothing", "-", "n/a", "no blockers");

    public StandupAnswers {
        blockers = blockers == null || nothing(blockers) ? null : blockers;
    }

    /**
     * Reads the template of the operating procedures, with or without its emoji: a line that begins with Yesterday, Today
     * or Blockers, and the lines below it, or all in one line with slashes between. Empty when Yesterday or Today is missing.
     */
    public static Optional<StandupAnswers> parse(String text) {
        var sections = new java.util.EnumMap<Section, StringBuilder>(Section.class);
        StringBuilder current = null;
        for (var line : SLASH.matcher(text).replaceAll("\n").lines().toList()) {
            var heading = HEADING.matcher(line.strip());
            if (heading.matches()) {
                current = sections.computeIfAbsent(Section.of(heading.group(1)), section -> new StringBuilder());
                current.append(Objects.requireNonNullElse(heading.group(2), "")).append('\n');
            } else if (current != null) {
                current.append(line).append('\n');
            }
        }
        var yesterday = content(sections.get(Section.YESTERDAY));
        var today = content(sections.get(Section.TODAY));
        if (yesterday.isEmpty() || today.isEmpty()) {
            return Optional.empty();
        }
        var blockers = content(sections.get(Section.BLOCKERS));
        return Optional.of(new StandupAnswers(yesterday, today, blockers));
    }

    /** The template, filled in. */
    public String text() {
        return "✅ Yesterday: %s%n🎯 Today: %s%n🚧 Blockers: %s%n"
                .formatted(yesterday, today, blockers == null ? "None" : blockers);
    }

    private static boolean nothing(String blockers) {
        var said = BULLET.matcher(blockers.strip()).replaceFirst("");
        return NOTHING.contains(said.toLowerCase(Locale.ROOT).replaceAll("[.!]$", ""));
    }

    private static String content(@Nullable StringBuilder section) {
        return section == null ? "" : section.toString().strip();
    }

    private enum Section {
        YESTERDAY,
        TODAY,
        BLOCKERS;

        static Section of(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "yesterday" -> YESTERDAY;
                case "today" -> TODAY;
                default -> BLOCKERS;
            };
        }
    }
}
