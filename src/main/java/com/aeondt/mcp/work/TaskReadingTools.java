package com.aeondt.mcp.work;

import com.aeondt.mcp.tool.Tool;
import com.aeondt.mcp.tool.Tool.About;
import com.aeondt.mcp.tool.Toolset;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskFilter;
import com.aeondt.tasks.TaskSort;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.backlog.Backlog;
import com.aeondt.tasks.discussion.Comments;
import com.aeondt.tasks.project.Projects;
import com.aeondt.tasks.sla.SlaClock;
import com.aeondt.tasks.sla.Slas;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What tasks there are and how they stand. */
@Component
class TaskReadingTools implements Toolset {

    private static final String SCOPE = "work:read";

    private final Tasks tasks;
    private final Projects projects;
    private final Backlog backlog;
    private final Slas slas;
    private final Comments comments;

    TaskReadingTools(Tasks tasks, Projects projects, Backlog backlog, Slas slas, Comments comments) {
        this.tasks = tasks;
        this.projects = projects;
        this.backlog = backlog;
        this.slas = slas;
        this.comments = comments;
    }

    /** Which tasks. */
    record Criteria(
            @JsonPropertyDescription("Key or id of a project.") @Size(max = 100) @Nullable String project,

            @JsonPropertyDescription("Any of these states; all when left out.") @Size(max = 10) @Nullable List<TaskState> states,

            @Size(max = 4) @Nullable List<Priority> priorities,

            @JsonPropertyDescription("The owner: a person or a team.") @Size(max = 200) @Nullable String assigned,

            @Size(max = 100) @Nullable String category,
            @Size(max = 100) @Nullable String tag,

            @JsonPropertyDescription("Due on that day or earlier.") @Nullable LocalDate dueTo,

            @JsonPropertyDescription("Part of the key or title.") @Size(max = 200) @Nullable String text,

            @Min(1) @Max(Limits.MOST) @Nullable Integer limit) {}

    /** How many. */
    record Some(@Min(1) @Max(Limits.MOST) @Nullable Integer limit) {}

    /** Which task. */
    record ByKey(
            @JsonPropertyDescription("Such as TASK-301, or the task's id.") @Size(min = 1, max = 100) String key) {}

    /** Promises that are in danger. */
    record Breaches(List<Breach> breaches, boolean more) {}

    /** A promise that is in danger. */
    record Breach(
            String key,
            String title,
            @Nullable Priority priority,
            @Nullable String assigned,
            SlaClock.State state,
            @Nullable Instant dueAt) {}

    /** What was said about a task. */
    record Discussion(List<Said> comments, boolean more) {}

    /** One comment. */
    record Said(String author, String text, Instant at) {}

    @Override
    public List<Tool<?, ?>> tools() {
        return List.of(
                Tool.reading(
                        about("list_tasks", "List tasks", "Lists tasks; every criterion narrows the list."),
                        Criteria.class,
                        TaskList.class,
                        (criteria, call) -> TaskList.of(tasks.list(filter(criteria), Limits.first(criteria.limit())))),
                Tool.reading(
                        about("get_task", "Read a task", "Reads one task with everything people wrote about it."),
                        ByKey.class,
                        TaskData.class,
                        (wanted, call) -> TaskData.of(tasks.find(wanted.key()))),
                Tool.reading(
                        about("task_comments", "Comments of a task", "Reads what people said about a task."),
                        ByKey.class,
                        Discussion.class,
                        (wanted, call) -> discussion(wanted)),
                Tool.reading(
                        about("list_backlog", "Backlog", "Lists what is not scheduled yet, the most worthwhile first."),
                        Some.class,
                        TaskList.class,
                        (some, call) -> TaskList.of(backlog.list(Limits.first(some.limit())))),
                Tool.reading(
                        about(
                                "triage_queue",
                                "Triage queue",
                                "Lists new tasks that nobody has judged yet, oldest first."),
                        Some.class,
                        TaskList.class,
                        (some, call) -> TaskList.of(backlog.triage(Limits.first(some.limit())))),
                Tool.reading(
                        about(
                                "sla_breaches",
                                "Service levels in danger",
                                "Lists open tasks that are late or about to be, by what is promised for their priority."),
                        Some.class,
                        Breaches.class,
                        (some, call) -> breaches(some)));
    }

    private TaskFilter filter(Criteria wanted) {
        var project = wanted.project() == null
                ? null
                : projects.find(wanted.project()).id();
        return new TaskFilter(
                project,
                null,
                Objects.requireNonNullElse(wanted.states(), List.of()),
                Objects.requireNonNullElse(wanted.priorities(), List.of()),
                wanted.assigned(),
                wanted.category(),
                wanted.tag(),
                null,
                wanted.dueTo(),
                wanted.text(),
                TaskSort.CREATED,
                false);
    }

    private Discussion discussion(ByKey wanted) {
        var said = comments.list(tasks.find(wanted.key()).id(), Limits.first(Limits.MOST));
        return new Discussion(
                said.items().stream()
                        .map(comment -> new Said(comment.authorName(), comment.text(), comment.createdAt()))
                        .toList(),
                said.next().isPresent());
    }

    private Breaches breaches(Some some) {
        var found = slas.breaches(List.of(SlaClock.State.BREACHED, SlaClock.State.AT_RISK), Limits.first(some.limit()));
        return new Breaches(
                found.items().stream()
                        .map(measured -> new Breach(
                                measured.task().key().value(),
                                measured.task().details().title(),
                                measured.task().details().priority(),
                                measured.task().details().assigned(),
                                measured.clock().state(),
                                measured.clock().dueAt()))
                        .toList(),
                found.next().isPresent());
    }

    private static About about(String name, String title, String text) {
        return new About(name, title, text, SCOPE);
    }
}
