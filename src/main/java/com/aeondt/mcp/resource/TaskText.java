package com.aeondt.mcp.resource;

import com.aeondt.tasks.TaskView;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A task as a short Markdown text. */
final class TaskText {

    private TaskText() {}

    static String of(TaskView task) {
        var details = task.details();
        var text = new StringBuilder("# %s %s\n\n".formatted(task.key(), details.title()));
        line(text, "State", task.state());
        line(text, "Priority", details.priority());
        line(text, "Due", details.due() == null ? null : details.due().text());
        line(text, "Assigned", details.assigned());
        line(text, "Category", details.category());
        line(text, "Tags", details.tags().isEmpty() ? null : String.join(", ", details.tags()));
        line(text, "Estimated hours", details.estimatedHours());
        line(
                text,
                "Waits for",
                task.dependencies().isEmpty()
                        ? null
                        : task.dependencies().stream()
                                .map(dependency -> dependency.key().value())
                                .collect(Collectors.joining(", ")));
        part(text, "Context", details.context());
        part(text, "Success", details.success());
        part(text, "Status", details.status());
        part(text, "Blocker", details.blocker());
        part(text, "Impact", details.impact());
        part(text, "Risk", details.risk());
        part(text, "Notes", details.notes());
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append("- %s: %s\n".formatted(name, value));
        }
    }

    private static void part(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append("\n## %s\n\n%s\n".formatted(name, value));
        }
    }
}
