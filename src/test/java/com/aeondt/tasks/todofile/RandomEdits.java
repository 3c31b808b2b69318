package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A file, and somebody who edits it at random. */
final class RandomEdits {

    private final Random random;
    private final String who;
    private int written;

    RandomEdits(long seed, String who) {
        this.random = new Random(seed);
        this.who = who;
    }

    static String file(int entries) {
        var file = new StringBuilder("# Plan\n\nWhat we do.\n\n");
        for (int i = 1; i <= entries; i++) {
            if (i % 5 == 0) {
                file.append("\n## Section ")
                        .append(i)
                        .append("\n\nProse of section ")
                        .append(i)
                        .append(".\n\n");
            }
            file.append("- [ ] [P2] Task ")
                    .append(i)
                    .append(" @home #t")
                    .append(i)
                    .append(" due:2026-12-01\n")
                    .append("  - ID: TASK-")
                    .append(i)
                    .append('\n')
                    .append("  - Context: because of ")
                    .append(i)
                    .append('\n')
                    .append("  - Custom: value ")
                    .append(i)
                    .append('\n')
                    .append("  - [ ] step of ")
                    .append(i)
                    .append('\n');
        }
        return file.append("\nThe end.\n").toString();
    }

    String edit(String text, int times) {
        var edited = text;
        for (int i = 0; i < times; i++) {
            edited = edit(edited);
        }
        return edited;
    }

    private String edit(String text) {
        var segments = new ArrayList<String>();
        TodoDocument.parse(text).segments().forEach(segment -> segments.add(segment.raw()));
        if (segments.isEmpty()) {
            return mark() + "\n";
        }
        int at = random.nextInt(segments.size());
        var raw = segments.get(at);
        if (!raw.startsWith("- [")) {
            segments.set(at, prose(raw));
            return String.join("", segments);
        }
        var entry = Entry.parse(raw);
        switch (random.nextInt(12)) {
            case 0 -> segments.set(at, entry.withBox(any(Box.values())).raw());
            case 1 -> segments.set(at, entry.withTitle("Title " + mark()).raw());
            case 2 ->
                segments.set(
                        at, entry.withPriority(Optional.of(any(Level.values()))).raw());
            case 3 ->
                segments.set(
                        at,
                        entry.withDue(Optional.of("2027-01-1" + random.nextInt(10)))
                                .raw());
            case 4 ->
                segments.set(at, entry.withField("Context", Optional.of(mark())).raw());
            case 5 ->
                segments.set(at, entry.withField("Notes", Optional.of(mark())).raw());
            case 6 ->
                segments.set(at, entry.withField("Custom", Optional.empty()).raw());
            case 7 -> segments.set(at, raw + "  - [ ] " + mark() + "\n");
            case 8 -> segments.add(at, "- [ ] New " + mark() + "\n  - ID: NEW" + who + "-" + ++written + "\n");
            case 9 -> segments.set(at, random.nextInt(4) == 0 ? "" : raw);
            case 10 -> segments.add(random.nextInt(segments.size()), segments.remove(at));
            default -> segments.add(at, mark() + "\n");
        }
        return String.join("", segments);
    }

    private String prose(String raw) {
        var lines = new ArrayList<>(List.of(raw.split("(?<=\n)", -1)));
        lines.removeIf(String::isEmpty);
        int at = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.set(at, mark() + "\n");
            case 1 -> lines.remove(at);
            default -> lines.add(at, mark() + "\n");
        }
        return String.join("", lines);
    }

    private <T> T any(T[] choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }

    /** A text that nobody else writes. */
    private String mark() {
        return "m" + who + ++written;
    }
}
