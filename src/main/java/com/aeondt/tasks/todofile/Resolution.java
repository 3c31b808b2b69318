package com.aeondt.tasks.todofile;

import java.util.Optional;

/** Puts one side's text of a {@link MergeConflict} into an entry. */
public final class Resolution {

    private Resolution() {}

    /**
     * The entry with the part as a side has it.
     *
     * @param part as in the conflict: a sign of the head, a field's name, or {@code entry}
     * @param text that side's text: a head, a field, or an entry; empty where the side has deleted it
     * @return empty when the side has deleted the entry
     */
    public static Optional<Entry> apply(Entry entry, String part, String text) {
        if (part.equals("entry")) {
            return Optional.of(text).filter(raw -> !raw.isEmpty()).map(Entry::parse);
        }
        return Optional.of(
                switch (part) {
                    case "state" -> entry.withBox(side(text).box());
                    case "priority" -> entry.withPriority(side(text).priority());
                    case "title" -> entry.withTitle(side(text).title());
                    case "category" -> entry.withCategory(side(text).category());
                    case "due" -> entry.withDue(side(text).dueText());
                    case "completed" -> entry.withCompleted(side(text).completed());
                    case "template", "deferred", "comment", "text" -> entry;
                    default -> entry.withField(name(part, text), value(text));
                });
    }

    private static Entry side(String head) {
        return Entry.parse(head);
    }

    private static String name(String part, String text) {
        return Line.split(text).stream()
                .findFirst()
                .flatMap(Part.Field::first)
                .map(Part.Field::name)
                .orElse(part);
    }

    private static Optional<String> value(String text) {
        return Line.split(text).stream()
                .findFirst()
                .flatMap(Part.Field::first)
                .map(first -> new Part.Field(text, first.name(), first.valueAt()).value());
    }
}
