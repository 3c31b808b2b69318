package com.aeondt.tasks.exchange;

import com.aeondt.tasks.TaskPart;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.files.Lines;
import com.aeondt.tasks.todofile.Dependency;
import com.aeondt.tasks.todofile.Entry;
import com.aeondt.tasks.todofile.Fields;
import com.aeondt.tasks.todofile.Keys;
import com.aeondt.tasks.todofile.TodoDocument;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Entries of our own todo files. */
final class TodoEntries implements ForeignFormat {

    @Override
    public Reading read(String text) {
        var document = TodoDocument.parse(text);
        var lines = new ArrayList<Reading.Line>();
        for (int i = 0; i < document.segments().size(); i++) {
            if (document.segments().get(i) instanceof Entry entry && !entry.template()) {
                lines.add(line(document.lineOf(i), entry));
            }
        }
        document.findings().stream()
                .filter(finding -> finding.severity() == com.aeondt.tasks.todofile.Finding.Severity.ERROR)
                .forEach(finding -> lines.add(Reading.Line.none(finding.line(), finding.message())));
        lines.sort(java.util.Comparator.comparingInt(Reading.Line::number));
        return new Reading(EnumSet.complementOf(EnumSet.of(TaskPart.EXTRA)), lines);
    }

    private static Reading.Line line(int number, Entry entry) {
        var state = switch (entry.box()) {
            case DONE -> TaskState.COMPLETE;
            case CANCELLED -> TaskState.CANCELLED;
            case IN_PROGRESS -> TaskState.WORK;
            case BLOCKED -> TaskState.BLOCKED;
            case OPEN -> TaskState.CREATE;
        };
        var task = new ForeignTask(
                entry.id().orElse(null),
                Lines.details(entry, id -> true),
                state,
                null,
                entry.completed().orElse(null),
                entry.dependencies().stream().map(Dependency::id).toList());
        return new Reading.Line(number, task, List.of());
    }

    @Override
    public String write(List<ForeignTask> tasks, Losses losses) {
        var text = new StringBuilder();
        var written = new HashSet<String>();
        for (var task : tasks) {
            var id = Optional.ofNullable(task.id()).filter(Keys::valid).filter(written::add);
            var details = task.details();
            var dependencies = task.dependencies().stream()
                    .filter(Keys::valid)
                    .map(key -> new Dependency(key, Optional.empty()))
                    .toList();
            if (dependencies.size() < task.dependencies().size()) {
                losses.add("dependencies");
            }
            var entry = Lines.write(
                            Entry.titled(details.title().replaceAll("\\s+", " "))
                                    .withField(Fields.ID, id),
                            details,
                            dependencies)
                    .withBox(Lines.box(task.state()))
                    .withCompleted(Optional.ofNullable(task.completed())
                            .filter(day -> !task.state().open()));
            text.append(entry.raw());
        }
        return text.toString();
    }
}
