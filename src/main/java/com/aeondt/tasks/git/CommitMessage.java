package com.aeondt.tasks.git;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a commit message says about tasks.
 *
 * @param type of a Conventional Commit, such as {@code feat}; empty for any other message
 * @param scope in parentheses behind it
 * @param breaks what it says behind {@code BREAKING CHANGE:}, or with a {@code !} in its subject; empty when it breaks nothing
 * @param closes the keys behind words like {@code Closes}
 * @param mentions all keys in the message, those it closes included
 * @see <a href="https://www.conventionalcommits.org/en/v1.0.0/">Conventional Commits</a>
 */
record CommitMessage(
        String subject,
        Optional<String> type,
        Optional<String> scope,
        Optional<String> breaks,
        Set<String> closes,
        Set<String> mentions) {

    private static final List<String> TYPES =
            List.of("feat", "fix", "docs", "style", "refactor", "perf", "test", "chore", "ci");

    private static final String KEY = "[A-Z][A-Z0-9]{0,19}-[A-Z]{0,3}[0-9]{1,9}";
    private static final Pattern HEADER =
            Pattern.compile("(?<type>[a-z]+)(?:\\((?<scope>[^()]+)\\))?(?<bang>!)?: (?<what>.+)");
    private static final Pattern CLOSES =
            Pattern.compile("(?i:\\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)):?[ \\t]+(?<keys>#?" + KEY
                    + "(?:(?:[ \\t]*,[ \\t]*|[ \\t]+and[ \\t]+)#?" + KEY + ")*+)");
    private static final Pattern MENTION = Pattern.compile("(?<![\\w-])" + KEY + "(?![\\w-])");
    private static final Pattern BREAKING = Pattern.compile("(?mi)^BREAKING[ -]CHANGES?:(?<what>.*"
            + "(?:\\R(?![\\w-]+(?:: | #)|BREAKING |(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\\b)\\h*\\S.*)*+)");
    private static final int LONGEST_TEXT = 2_000;

    static CommitMessage parse(String text) {
        var message = GitText.storable(text);
        var subject = message.lines().findFirst().orElse("").strip();
        var header = HEADER.matcher(subject);
        boolean conventional = header.matches();
        var closes = new LinkedHashSet<String>();
        CLOSES.matcher(message).results().forEach(found -> closes.addAll(keys(found.group("keys"))));
        return new CommitMessage(
                subject,
                conventional ? Optional.of(header.group("type")) : Optional.empty(),
                conventional ? Optional.ofNullable(header.group("scope")) : Optional.empty(),
                breaks(message)
                        .or(() -> conventional && header.group("bang") != null
                                ? Optional.of(header.group("what").strip())
                                : Optional.empty()),
                closes,
                keys(message));
    }

    /** What is wrong with it as a Conventional Commit; merges and reverts have messages of their own. */
    Optional<String> objection() {
        if (subject.startsWith("Merge ") || subject.startsWith("Revert ")) {
            return Optional.empty();
        }
        return type.filter(TYPES::contains).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "'%s' is no Conventional Commit: it begins with one of %s, a scope in parentheses if you like, and ': '."
                                .formatted(subject, String.join(", ", TYPES)));
    }

    boolean breaking() {
        return breaks.isPresent();
    }

    /** What its footers say; they go on until a blank line or the next footer. */
    private static Optional<String> breaks(String message) {
        var said = BREAKING.matcher(message)
                .results()
                .map(found -> found.group("what").strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? Optional.empty() : Optional.of(shortened(said));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_TEXT
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…"
                : text;
    }

    private static Set<String> keys(String text) {
        var keys = new LinkedHashSet<String>();
        MENTION.matcher(text).results().forEach(found -> keys.add(found.group()));
        return keys;
    }
}
