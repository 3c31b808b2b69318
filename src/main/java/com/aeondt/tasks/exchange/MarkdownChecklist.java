package com.aeondt.tasks.exchange;

import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.TaskPart;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.files.Lines;
import com.aeondt.tasks.todofile.Box;
import com.aeondt.tasks.todofile.Entry;
import com.aeondt.tasks.todofile.Keys;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Markdown checklists, as GitHub's task lists are. A line may carry the signs of todo files ({@code [P1] … @backend #api
 * due:2026-11-27}); a key stands in a comment behind it. A box below another one is a task that the other one waits for.
 *
 * @see <a href="https://github.github.com/gfm/#task-list-items-extension-">Task list items</a>
 */
final class MarkdownChecklist implements ForeignFormat {

    private static final Set<TaskPart> TOLD =
            EnumSet.of(TaskPart.TITLE, TaskPart.PRIORITY, TaskPart.CATEGORY, TaskPart.TAGS, TaskPart.DUE);
    private static final Pattern ITEM =
            Pattern.compile("(?<indent>[ \\t]*)(?:[-*+]|\\d{1,9}[.)])[ \\t]+(?<box>\\[.\\][ \\t].*)");
    private static final Pattern KEY = Pattern.compile("\\s*<!--\\s*(\\S+)\\s*-->\\s*$");
    private static final Pattern FENCE = Pattern.compile("[ \\t]{0,3}(```|~~~).*");

    /** An item that may have others below it. */
    private record Open(int indent, String id) {}

    @Override
    public Reading read(String text) {
        var lines = new ArrayList<Reading.Line>();
        var waits = new HashMap<String, List<String>>();
        var above = new ArrayDeque<Open>();
        int number = 0;
        boolean fenced = false;
        for (var line : text.lines().toList()) {
            number++;
            var item = ITEM.matcher(line);
            fenced ^= FENCE.matcher(line).matches();
            if (!fenced && item.matches()) {
                int at = number;
                lines.add(Reading.Line.guarded(
                        at, () -> item(at, indent(item.group("indent")), item.group("box"), above, waits)));
            }
        }
        return new Reading(
                TOLD, lines.stream().map(line -> waiting(line, waits)).toList());
    }

    private static Reading.Line item(
            int number, int indent, String box, Deque<Open> above, Map<String, List<String>> waits) {
        var key = KEY.matcher(box);
        var id = key.find() && Keys.valid(key.group(1)) ? key.group(1) : null;
        var text = id == null ? box : box.substring(0, key.start());
        var entry = entry(text);
        if (entry.isEmpty()) {
            return Reading.Line.none(number, "The item has no text.");
        }
        while (!above.isEmpty() && above.peek().indent() >= indent) {
            above.pop();
        }
        var name = id == null ? ForeignTask.PLACE + number : id;
        if (!above.isEmpty()) {
            waits.computeIfAbsent(above.peek().id(), any -> new ArrayList<>()).add(name);
        }
        above.push(new Open(indent, name));
        return new Reading.Line(number, task(name, entry.get()), List.of());
    }

    /** A box that our grammar does not know counts as open. */
    private static Optional<Entry> entry(String text) {
        var known = Box.of(text.codePointAt(1)).isPresent() ? text : "[ ]" + text.substring(3);
        try {
            return Optional.of(Entry.parse("- " + known.strip()));
        } catch (IllegalArgumentException signsOnly) {
            return text.length() > 4 && !text.substring(4).isBlank()
                    ? Optional.of(Entry.titled(text.substring(4).strip()))
                    : Optional.empty();
        }
    }

    private static ForeignTask task(@Nullable String id, Entry entry) {
        var state = switch (entry.box()) {
            case DONE -> TaskState.COMPLETE;
            case CANCELLED -> TaskState.CANCELLED;
            case IN_PROGRESS -> TaskState.WORK;
            case BLOCKED -> TaskState.BLOCKED;
            case OPEN -> TaskState.CREATE;
        };
        var details = TaskDraft.of(Lines.details(entry, any -> false))
                .extra(List.of())
                .details();
        return new ForeignTask(id, details, state, null, entry.completed().orElse(null), List.of());
    }

    private static Reading.Line waiting(Reading.Line line, Map<String, List<String>> waits) {
        var task = line.task();
        if (task == null || task.id() == null) {
            return line;
        }
        var ids = waits.getOrDefault(task.id(), List.of());
        return new Reading.Line(
                line.number(),
                new ForeignTask(task.id(), task.details(), task.state(), task.created(), task.completed(), ids),
                line.remarks());
    }

    private static int indent(String blanks) {
        return blanks.replace("\t", "    ").length();
    }

    @Override
    public String write(List<ForeignTask> tasks, Losses losses) {
        var text = new StringBuilder();
        for (var task : tasks) {
            var details = task.details();
            var bare = TaskDraft.titled(details.title())
                    .priority(details.priority())
                    .category(details.category())
                    .tags(details.tags())
                    .due(details.due())
                    .details();
            for (var part : TaskPart.values()) {
                if (!part.same(bare, details)) {
                    losses.add(part.text());
                }
            }
            if (!task.dependencies().isEmpty()) {
                losses.add("dependencies");
            }
            var entry = Lines.write(Entry.titled(details.title().replaceAll("\\s+", " ")), bare, List.of())
                    .withBox(Lines.box(task.state()))
                    .withCompleted(Optional.ofNullable(task.completed())
                            .filter(day -> !task.state().open()));
            text.append(entry.raw().stripTrailing())
                    .append(task.lastingId() == null ? "" : " <!-- " + task.lastingId() + " -->")
                    .append('\n');
        }
        return text.toString();
    }
}
