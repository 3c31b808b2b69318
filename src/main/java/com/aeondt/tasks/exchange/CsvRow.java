package com.aeondt.tasks.exchange;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.files.Effort;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row of a table being read. */
final class CsvRow {

    private static final Map<String, TaskState> STATES = Map.ofEntries(
            Map.entry("open", TaskState.CREATE),
            Map.entry("todo", TaskState.CREATE),
            Map.entry("to do", TaskState.CREATE),
            Map.entry("pending", TaskState.CREATE),
            Map.entry("backlog", TaskState.CREATE),
            Map.entry("in progress", TaskState.WORK),
            Map.entry("doing", TaskState.WORK),
            Map.entry("in review", TaskState.REVIEW),
            Map.entry("done", TaskState.COMPLETE),
            Map.entry("closed", TaskState.COMPLETE),
            Map.entry("completed", TaskState.COMPLETE),
            Map.entry("resolved", TaskState.COMPLETE),
            Map.entry("archived", TaskState.ARCHIVE),
            Map.entry("canceled", TaskState.CANCELLED),
            Map.entry("deleted", TaskState.CANCELLED));

    private final CSVRecord row;
    private final Map<String, CsvColumn> columns;
    private final List<String> remarks = new ArrayList<>();
    private final Extras extra = new Extras();

    CsvRow(CSVRecord row, Map<String, CsvColumn> columns) {
        this.row = row;
        this.columns = columns;
    }

    Reading.Line line(int number) {
        var title = cell(CsvColumn.TITLE);
        if (title == null) {
            return Reading.Line.none(number, "The row has no title.");
        }
        var draft = TaskDraft.titled(title.replaceAll("\\s+", " "))
                .priority(priority())
                .category(category())
                .tags(tags())
                .context(cell(CsvColumn.CONTEXT))
                .success(cell(CsvColumn.SUCCESS))
                .assigned(cell(CsvColumn.ASSIGNED))
                .status(cell(CsvColumn.STATUS_TEXT))
                .blocker(cell(CsvColumn.BLOCKER))
                .impact(cell(CsvColumn.IMPACT))
                .risk(cell(CsvColumn.RISK))
                .notes(cell(CsvColumn.NOTES))
                .prerequisites(cell(CsvColumn.PREREQUISITES));
        due(draft);
        estimated(draft);
        columns.forEach((name, column) -> {
            if (column == CsvColumn.EXTRA && row.isSet(name)) {
                extra.put(name, CsvTable.plain(row.get(name)));
            }
        });
        draft.extra(extra.list());
        var dependencies = cell(CsvColumn.DEPENDENCIES);
        var task = new ForeignTask(
                cell(CsvColumn.KEY),
                draft.details(),
                state(),
                day(CsvColumn.CREATED),
                day(CsvColumn.COMPLETED),
                dependencies == null ? List.of() : Arrays.asList(dependencies.split("[\\s,;]+")));
        return new Reading.Line(number, task, remarks);
    }

    private @Nullable Priority priority() {
        var text = cell(CsvColumn.PRIORITY);
        if (text == null) {
            return null;
        }
        var found = switch (text.toLowerCase(Locale.ROOT)) {
            case "p0", "0", "critical", "blocker", "urgent", "highest" -> Priority.P0;
            case "p1", "1", "high" -> Priority.P1;
            case "p2", "2", "normal", "medium" -> Priority.P2;
            case "p3", "3", "low", "lowest" -> Priority.P3;
            default -> null;
        };
        if (found == null) {
            remarks.add("The priority '" + text + "' is unknown.");
        }
        return found;
    }

    private @Nullable String category() {
        var text = cell(CsvColumn.CATEGORY);
        if (text == null) {
            return null;
        }
        var word = Signs.word(text).orElse(null);
        if (!text.equals(word)) {
            remarks.add("The category '" + text + "' became " + (word == null ? "none" : "@" + word) + ".");
        }
        return word;
    }

    private List<String> tags() {
        var text = cell(CsvColumn.TAGS);
        var tags = new LinkedHashSet<String>();
        if (text != null) {
            for (var word : text.split("[\\s,;]+", -1)) {
                var tag = word.startsWith("#") ? word.substring(1) : word;
                if (Signs.tag(tag)) {
                    tags.add(tag);
                } else if (!tag.isEmpty()) {
                    remarks.add("'" + tag + "' cannot be a tag.");
                }
            }
        }
        return List.copyOf(tags);
    }

    private void due(TaskDraft draft) {
        var text = cell(CsvColumn.DUE);
        if (text != null) {
            var plain = text.matches("\\d{4}-\\d{2}-\\d{2}[T ].*") ? text.substring(0, 10) : text;
            Dues.read(plain).ifPresentOrElse(draft::due, () -> {
                remarks.add("The due date '" + text + "' cannot be read.");
                extra.put("Due text", text);
            });
        }
    }

    private void estimated(TaskDraft draft) {
        var text = cell(CsvColumn.ESTIMATED);
        if (text != null) {
            Effort.hours(text)
                    .ifPresentOrElse(
                            draft::estimatedHours, () -> remarks.add("The estimate '" + text + "' is no effort."));
        }
    }

    private TaskState state() {
        var text = cell(CsvColumn.STATE);
        if (text == null) {
            return day(CsvColumn.COMPLETED) == null ? TaskState.CREATE : TaskState.COMPLETE;
        }
        var known = STATES.get(text.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        try {
            return TaskState.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            remarks.add("The state '" + text + "' is unknown; the task counts as open.");
            return TaskState.CREATE;
        }
    }

    private @Nullable LocalDate day(CsvColumn column) {
        var text = cell(column);
        try {
            return text == null || text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            remarks.add("'" + text + "' is no date.");
            return null;
        }
    }

    private @Nullable String cell(CsvColumn wanted) {
        for (var column : columns.entrySet()) {
            if (column.getValue() == wanted && row.isSet(column.getKey())) {
                var text = CsvTable.plain(row.get(column.getKey())).strip();
                return text.isEmpty() ? null : text;
            }
        }
        return null;
    }
}
