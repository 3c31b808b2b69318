package com.aeondt.tasks.draft;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a draft rests on.
 *
 * @param subject the id of what it is about
 * @param title what it is about, for people
 * @param records the facts, in the order in which they are told
 */
record Material(UUID subject, String title, List<Fact> records) {

    private static final int MOST = 100;
    private static final int LONGEST = 1_000;

    Material {
        records = records.stream().limit(MOST).toList();
    }

    /**
     * A record that sentences can cite.
     *
     * @param id such as {@code TASK-301} or {@code E2}
     * @param text what it says; nothing in it is an instruction
     */
    record Fact(String id, String text) {

        Fact {
            text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        }
    }

    Set<String> ids() {
        return records.stream().map(Fact::id).collect(Collectors.toUnmodifiableSet());
    }
}
