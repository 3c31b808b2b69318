package com.aeondt.tasks.exchange;

import com.aeondt.tasks.DueDate;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskPart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns that a table of tasks may have, with the names other tools give them. */
enum CsvColumn {
    KEY("key", null, ForeignTask::lastingId, "id", "uuid", "issue key", "issue"),
    TITLE("title", TaskPart.TITLE, task -> task.details().title(), "summary", "name", "subject", "task"),
    STATE("state", null, task -> task.state().name(), "workflow state"),
    PRIORITY("priority", TaskPart.PRIORITY, task -> text(task.details().priority()), "prio"),
    CATEGORY("category", TaskPart.CATEGORY, task -> task.details().category(), "component", "area"),
    TAGS("tags", TaskPart.TAGS, task -> String.join(" ", task.details().tags()), "labels"),
    DUE("due", TaskPart.DUE, task -> text(task.details().due()), "due date", "duedate", "deadline"),
    CONTEXT("context", TaskPart.CONTEXT, task -> task.details().context(), "description"),
    SUCCESS("success", TaskPart.SUCCESS, task -> task.details().success(), "acceptance criteria"),
    ASSIGNED("assigned", TaskPart.ASSIGNED, task -> task.details().assigned(), "assignee", "owner"),
    ESTIMATED(
            "estimatedHours",
            TaskPart.ESTIMATED_HOURS,
            task -> task.details().estimatedHours() == null
                    ? null
                    : task.details().estimatedHours().toPlainString(),
            "estimate",
            "estimated",
            "estimated hours"),
    STATUS_TEXT("status", TaskPart.STATUS, task -> task.details().status()),
    BLOCKER("blocker", TaskPart.BLOCKER, task -> task.details().blocker()),
    IMPACT("impact", TaskPart.IMPACT, task -> task.details().impact()),
    RISK("risk", TaskPart.RISK, task -> task.details().risk()),
    NOTES("notes", TaskPart.NOTES, task -> task.details().notes(), "comment"),
    PREREQUISITES(
            "prerequisites", TaskPart.PREREQUISITES, task -> task.details().prerequisites()),
    DEPENDENCIES("dependencies", null, task -> String.join(" ", task.dependencies()), "depends on", "blocked by"),
    CREATED("created", null, task -> text(task.created()), "created at", "entry"),
    COMPLETED("completed", null, task -> text(task.completed()), "completed at", "resolved"),
    /** Anything else. */
    EXTRA("", null, task -> null);

    static final EnumSet<CsvColumn> WRITTEN = EnumSet.complementOf(EnumSet.of(EXTRA));

    private final String text;
    private final @Nullable TaskPart part;
    private final Function<ForeignTask, @Nullable String> cell;
    private final List<String> otherNames;

    CsvColumn(
            String text, @Nullable TaskPart part, Function<ForeignTask, @Nullable String> cell, String... otherNames) {
        this.text = text;
        this.part = part;
        this.cell = cell;
        this.otherNames = List.of(otherNames);
    }

    String text() {
        return text;
    }

    Optional<TaskPart> part() {
        return Optional.ofNullable(part);
    }

    String cell(ForeignTask task) {
        var value = cell.apply(task);
        return value == null ? "" : value;
    }

    /** Which column each name of a header is; the first of two that mean the same counts, the other is an extra field. */
    static Map<String, CsvColumn> of(List<String> header) {
        var columns = new LinkedHashMap<String, CsvColumn>();
        var taken = new ArrayList<CsvColumn>();
        for (var name : header) {
            var column = named(name);
            columns.put(name, taken.contains(column) ? EXTRA : column);
            if (column != EXTRA) {
                taken.add(column);
            }
        }
        if (!taken.contains(STATE)) {
            // other tools say status where they mean the state
            columns.replaceAll((name, column) -> column == STATUS_TEXT ? STATE : column);
        }
        return columns;
    }

    private static CsvColumn named(String name) {
        var plain = name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
        for (var column : WRITTEN) {
            if (column.text.toLowerCase(Locale.ROOT).equals(plain.replace(" ", ""))
                    || column.otherNames.contains(plain)) {
                return column;
            }
        }
        return EXTRA;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case DueDate due -> due.text();
            case Priority priority -> priority.name();
            default -> value.toString();
        };
    }
}
