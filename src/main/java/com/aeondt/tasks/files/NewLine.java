package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.todofile.Dependency;
import com.aeondt.tasks.todofile.Entry;
import com.aeondt.tasks.todofile.Fields;
import com.aeondt.tasks.todofile.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first line of a task, written in one go: field by field would read it again for each of them. */
final class NewLine {

    private NewLine() {}

    /** An entry that says what the task says but for its box; where that fails, its title alone. */
    static Entry of(TaskView task) {
        var details = task.details();
        var dependencies = Lines.dependenciesOf(task);
        try {
            var entry = Entry.written(
                    details.priority() == null
                            ? null
                            : Level.valueOf(details.priority().name()),
                    details.title(),
                    signs(details),
                    fields(task, dependencies));
            var keys = dependencies.stream().map(Dependency::id).collect(Collectors.toSet());
            var said = Lines.details(entry, keys::contains).withDue(details.due());
            if (said.equals(details)) {
                return entry;
            }
        } catch (IllegalArgumentException notOneEntry) {
            // such as a category with a line end in it
        }
        return Entry.titled(details.title());
    }

    private static List<String> signs(TaskDetails details) {
        var signs = new ArrayList<String>();
        if (details.category() != null) {
            signs.add("@" + details.category());
        }
        details.tags().forEach(tag -> signs.add("#" + tag));
        if (details.due() != null) {
            signs.add("due:" + details.due().text());
        }
        return signs;
    }

    private static Map<String, String> fields(TaskView task, List<Dependency> dependencies) {
        var details = task.details();
        var fields = new LinkedHashMap<String, String>();
        put(fields, Fields.ID, task.key().value());
        put(fields, Fields.CONTEXT, details.context());
        put(fields, Fields.SUCCESS, details.success());
        put(fields, Fields.DEPENDENCIES, Lines.prerequisites(dependencies, details));
        put(fields, Fields.ASSIGNED, details.assigned());
        put(fields, Fields.ESTIMATED, details.estimatedHours() == null ? null : Effort.print(details.estimatedHours()));
        put(fields, Fields.STATUS, details.status());
        put(fields, Fields.BLOCKER, details.blocker());
        put(fields, Fields.IMPACT, details.impact());
        put(fields, Fields.RISK, details.risk());
        put(fields, Fields.NOTES, details.notes());
        details.extra().forEach(field -> put(fields, field.name(), field.value()));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.putIfAbsent(name, value);
        }
    }
}
