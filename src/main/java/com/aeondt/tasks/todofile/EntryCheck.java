package com.aeondt.tasks.todofile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is missing or not understood in an entry that could be read. */
final class EntryCheck {

    private EntryCheck() {}

    static void check(Entry entry, int line, List<Finding> findings) {
        entry.dueText().filter(text -> entry.due().isEmpty()).ifPresent(text -> findings.add(due(entry, line, text)));
        int at = line + Line.split(entry.head().raw()).size();
        var seen = new HashSet<String>();
        for (var part : entry.parts()) {
            if (part instanceof Part.Field field) {
                check(field, at, seen, findings);
            }
            at += Line.split(part.raw()).size();
        }
        if (!entry.template()) {
            Fields.requiredOf(entry).stream()
                    .filter(name -> !seen.contains(Fields.key(name)))
                    .forEach(name -> findings.add(
                            Finding.warning(line, 1, "missing-field", "The entry has no field \"" + name + "\".")));
        }
    }

    private static void check(Part.Field field, int line, Set<String> seen, List<Finding> findings) {
        int column = field.raw().indexOf(field.name()) + 1;
        if (!seen.add(field.key())) {
            findings.add(Finding.warning(
                    line,
                    column,
                    "duplicate-field",
                    "The field \"" + field.name() + "\" stands twice; the first counts."));
        } else if (field.is(Fields.ID) && !Keys.valid(Keys.first(field.value()))) {
            findings.add(Finding.warning(
                    line, column, "malformed-id", "Ids look like TASK-301, BACKLOG-7 or RECURRING-W01."));
        }
    }

    private static Finding due(Entry entry, int line, String text) {
        var head = entry.head();
        int start = head.first(Token.Kind.DUE).orElseThrow().start();
        var before = head.raw().substring(0, start);
        int lineStart = before.lastIndexOf('\n') + 1;
        int row = line + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.codePointCount(lineStart, before.length()) + 1;
        return Finding.warning(
                row,
                column,
                "unknown-due",
                "\"" + text
                        + "\" is no date (2026-11-27), period (2026-W48, 2026-11, 2026-Q4, 2026) or recurrence (every-friday, RRULE:FREQ=…).");
    }
}
