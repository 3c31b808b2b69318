package com.aeondt.tasks.todofile;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Statistics blocks: the lines below a heading that ends in {@code Statistics}, each a name, a colon and a number (or two
 * cells of a table). Only the numbers of names that are known are rewritten.
 */
public final class Statistics {

    private static final Pattern HEADING = Pattern.compile("(?i)(?:.*\\s)?statistics");
    private static final Pattern BLOCK = Pattern.compile("(?i)statistics");
    private static final Pattern LINE = Pattern.compile(
            "^(?<before>[ \\t]*(?:[-*+][ \\t]+|\\|[ \\t]*)(?:\\*\\*|__)?(?<name>[^:|*_]+?)(?:\\*\\*|__)?[ \\t]*(?:[:|])(?:\\*\\*|__)?[ \\t]*(?:\\*\\*)?)(?<number>\\d+)(?<percent>[ \\t]*%)?");

    private static final Map<String, Predicate<Entry>> COUNTS = Map.ofEntries(
            Map.entry("total", entry -> true),
            Map.entry("open", entry -> entry.box() == Box.OPEN),
            Map.entry("in progress", entry -> entry.box() == Box.IN_PROGRESS),
            Map.entry("blocked", entry -> entry.box() == Box.BLOCKED),
            Map.entry("completed", entry -> entry.box() == Box.DONE),
            Map.entry("done", entry -> entry.box() == Box.DONE),
            Map.entry("cancelled", entry -> entry.box() == Box.CANCELLED),
            Map.entry("p0", entry -> entry.priority().filter(Level.P0::equals).isPresent()),
            Map.entry("p1", entry -> entry.priority().filter(Level.P1::equals).isPresent()),
            Map.entry("p2", entry -> entry.priority().filter(Level.P2::equals).isPresent()),
            Map.entry("p3", entry -> entry.priority().filter(Level.P3::equals).isPresent()));

    private Statistics() {}

    /** The text with the numbers of its statistics blocks as they are on this day; read only if it has such a block. */
    public static String recompute(String text, LocalDate today) {
        return BLOCK.matcher(text).find() ? recompute(TodoDocument.parse(text), today) : text;
    }

    /** The document's text with the numbers of its statistics blocks as they are on this day. */
    public static String recompute(TodoDocument document, LocalDate today) {
        var text = new StringBuilder(document.text());
        var entries =
                document.entries().stream().filter(entry -> !entry.template()).toList();
        var headings = Heading.of(document);
        for (int i = headings.size() - 1; i >= 0; i--) {
            if (HEADING.matcher(headings.get(i).text()).matches()) {
                int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
                int start = headings.get(i).end();
                text.replace(start, end, block(text.substring(start, end), entries, today));
            }
        }
        return text.toString();
    }

    private static String block(String block, List<Entry> entries, LocalDate today) {
        var written = new StringBuilder();
        for (var line : Line.split(block)) {
            var matcher = LINE.matcher(line.text());
            if (Checkbox.read(line.text()).isEmpty() && matcher.find()) {
                var number = number(matcher.group("name"), entries, today);
                written.append(matcher.group("before"))
                        .append(number.map(String::valueOf).orElse(matcher.group("number")))
                        .append(line.text().substring(matcher.end("number")));
            } else {
                written.append(line.text());
            }
            written.append(line.end());
        }
        return written.toString();
    }

    private static Optional<Long> number(String label, List<Entry> entries, LocalDate today) {
        var name = label.toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)|[^\\p{L}\\p{N} ]", " ")
                .replaceAll("\\b(?:tasks?|items?|critical|high|normal|low|priority)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (name.equals("overdue")) {
            return Optional.of(
                    entries.stream().filter(entry -> overdue(entry, today)).count());
        }
        if (name.equals("completion rate")) {
            return Optional.of(rate(entries));
        }
        return Optional.ofNullable(COUNTS.get(name))
                .map(count -> entries.stream().filter(count).count());
    }

    private static boolean overdue(Entry entry, LocalDate today) {
        return !entry.box().closed()
                && entry.due()
                        .flatMap(Due::lastDay)
                        .filter(day -> day.isBefore(today))
                        .isPresent();
    }

    /** Completed of all that were not cancelled, in whole per cent. */
    private static long rate(List<Entry> entries) {
        long counted = entries.stream().filter(e -> e.box() != Box.CANCELLED).count();
        long done = entries.stream().filter(e -> e.box() == Box.DONE).count();
        return counted == 0 ? 0 : Math.round(100.0 * done / counted);
    }
}
