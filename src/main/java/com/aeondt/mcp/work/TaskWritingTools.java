package com.aeondt.mcp.work;

import com.aeondt.mcp.tool.Tool;
import com.aeondt.mcp.tool.Tool.About;
import com.aeondt.mcp.tool.Toolset;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.discussion.Comments;
import com.aeondt.tasks.files.QuickAdd;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Planning, describing, moving and cancelling tasks. */
@Component
class TaskWritingTools implements Toolset {

    private static final String SCOPE = "work:write";

    private final Tasks tasks;
    private final TaskPlanning planning;
    private final QuickAdd quickAdd;
    private final Comments comments;

    TaskWritingTools(Tasks tasks, TaskPlanning planning, QuickAdd quickAdd, Comments comments) {
        this.tasks = tasks;
        this.planning = planning;
        this.quickAdd = quickAdd;
        this.comments = comments;
    }

    /** A task in one line. */
    record Line(
            @JsonPropertyDescription("Such as `[P2] Fix login @backend #auth due:2026-11-27`.")
            @Size(min = 1, max = 20_000) String text) {}

    /** Where a task goes. */
    record Step(
            @Size(min = 1, max = 100) String key,

            @JsonPropertyDescription("One of the task's nextStates; to cancel there is cancel_task.")
            TaskState to,

            @JsonPropertyDescription("What is said about it; for BLOCKED, what is in the way.")
            @Size(max = 20_000) @Nullable String reason) {}

    /** What is to be said. */
    record Remark(
            @Size(min = 1, max = 100) String key,

            @JsonPropertyDescription("Markdown.") @Size(min = 1, max = 20_000) String text) {}

    /** What was said. */
    record Remarked(String key, String comment, Instant at) {}

    /** What is not to be done after all. */
    record Cancellation(
            @Size(min = 1, max = 100) String key,
            @Size(max = 20_000) @Nullable String reason) {}

    @Override
    public List<Tool<?, ?>> tools() {
        return List.of(
                Tool.adding(
                        about("plan_task", "Plan a task", "Creates a task; it gets the next free key of its project."),
                        NewTaskArguments.class,
                        TaskData.class,
                        (wanted, call) -> TaskData.of(planning.plan(wanted))),
                Tool.adding(
                        about("quick_add_task", "Add a task", "Creates a task from one line of text."),
                        Line.class,
                        TaskData.class,
                        (line, call) -> TaskData.of(quickAdd.add(line.text()))),
                Tool.changing(
                        about(
                                "change_task",
                                "Change a task",
                                "Changes what is written about a task; what is left out stays as it is."),
                        ChangeArguments.class,
                        TaskData.class,
                        (wanted, call) -> TaskData.of(planning.change(wanted))),
                Tool.changing(
                        about("transition_task", "Move a task", "Moves a task one step along its life cycle."),
                        Step.class,
                        TaskData.class,
                        (step, call) -> move(step)),
                Tool.adding(
                        about("comment_task", "Comment on a task", "Adds a comment to a task."),
                        Remark.class,
                        Remarked.class,
                        (remark, call) -> comment(remark)),
                Tool.destroying(
                        about(
                                "cancel_task",
                                "Cancel a task",
                                "Cancels a task: it leaves the todo files and its sprint's work."),
                        Cancellation.class,
                        TaskData.class,
                        this::preview,
                        (wanted, call) -> cancel(wanted)));
    }

    private TaskData move(Step step) {
        if (step.to() == TaskState.CANCELLED) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "Cancel a task with cancel_task.",
                    List.of(new Violation("/to", "not-here", "cancel_task cancels, and asks first")));
        }
        var task = tasks.find(step.key());
        return TaskData.of(tasks.move(task.id(), task.revision(), step.to(), step.reason()));
    }

    private Remarked comment(Remark remark) {
        var task = tasks.find(remark.key());
        var comment = comments.add(task.id(), remark.text());
        return new Remarked(task.key().value(), comment.id().toString(), comment.createdAt());
    }

    private String preview(Cancellation wanted) {
        var task = tasks.find(wanted.key());
        return "The task %s \"%s\", now %s, would be cancelled."
                .formatted(task.key(), task.details().title(), task.state());
    }

    private TaskData cancel(Cancellation wanted) {
        var task = tasks.find(wanted.key());
        return TaskData.of(tasks.move(task.id(), task.revision(), TaskState.CANCELLED, wanted.reason()));
    }

    private static About about(String name, String title, String text) {
        return new About(name, title, text, SCOPE);
    }
}
