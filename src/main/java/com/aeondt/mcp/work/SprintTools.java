package com.aeondt.mcp.work;

import com.aeondt.mcp.tool.Tool;
import com.aeondt.mcp.tool.Tool.About;
import com.aeondt.mcp.tool.Toolset;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.project.Projects;
import com.aeondt.tasks.sprint.SprintState;
import com.aeondt.tasks.sprint.SprintView;
import com.aeondt.tasks.sprint.Sprints;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sprints: what is in them, and closing them. */
@Component
class SprintTools implements Toolset {

    private final Sprints sprints;
    private final Projects projects;
    private final Tasks tasks;

    SprintTools(Sprints sprints, Projects projects, Tasks tasks) {
        this.sprints = sprints;
        this.projects = projects;
        this.tasks = tasks;
    }

    /** Which sprint. */
    record Wanted(
            @JsonPropertyDescription("The sprint's id; the running one of the project when left out.") @Nullable UUID sprint,

            @JsonPropertyDescription("Key or id of the project; the standard one when left out.")
            @Size(max = 100) @Nullable String project) {}

    /** A sprint with its tasks. */
    record SprintData(
            String id,
            String name,
            SprintState state,
            @Nullable String goal,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable BigDecimal capacityHours,
            List<TaskData> tasks) {

        static SprintData of(SprintView sprint, List<TaskView> content) {
            var plan = sprint.plan();
            return new SprintData(
                    sprint.id().toString(),
                    plan.name(),
                    sprint.state(),
                    plan.goal(),
                    plan.startsOn(),
                    plan.endsOn(),
                    plan.capacityHours(),
                    content.stream().map(TaskData::of).toList());
        }
    }

    /** A task and the sprint it goes into. */
    record Addition(
            @Size(min = 1, max = 100) String key,

            @JsonPropertyDescription("The sprint's id; the running one of the standard project when left out.")
            @Nullable UUID sprint) {}

    /** The sprint to be closed. */
    record Closing(
            UUID sprint,

            @JsonPropertyDescription("The sprint that unfinished tasks go to; back to the backlog when left out.")
            @Nullable UUID carryOverTo) {}

    @Override
    public List<Tool<?, ?>> tools() {
        return List.of(
                Tool.reading(
                        new About("get_sprint", "Read a sprint", "Reads a sprint with all its tasks.", "work:read"),
                        Wanted.class,
                        SprintData.class,
                        (wanted, call) -> read(sprint(wanted.sprint(), wanted.project()))),
                Tool.changing(
                        new About("add_to_sprint", "Add to a sprint", "Puts a task into a sprint.", "work:write"),
                        Addition.class,
                        TaskData.class,
                        (wanted, call) -> add(wanted)),
                Tool.destroying(
                        new About(
                                "complete_sprint",
                                "Complete a sprint",
                                "Closes a running sprint: complete tasks go to the record, the rest is carried over.",
                                "work:write"),
                        Closing.class,
                        SprintData.class,
                        this::preview,
                        (wanted, call) -> complete(wanted)));
    }

    private TaskData add(Addition wanted) {
        var sprint = sprint(wanted.sprint(), null);
        var task = tasks.find(wanted.key());
        return TaskData.of(sprints.add(sprint.id(), task.id(), task.revision()));
    }

    private String preview(Closing wanted) {
        var sprint = sprints.find(new SprintId(wanted.sprint()));
        var content = sprints.content(sprint.id());
        long open = content.stream().filter(task -> task.state().open()).count();
        return "The sprint \"%s\" would be closed with %d of %d tasks unfinished; it cannot be opened again."
                .formatted(sprint.plan().name(), open, content.size());
    }

    private SprintData complete(Closing wanted) {
        var sprint = sprints.find(new SprintId(wanted.sprint()));
        var next = wanted.carryOverTo() == null ? null : new SprintId(wanted.carryOverTo());
        return read(sprints.complete(sprint.id(), sprint.revision(), next));
    }

    private SprintData read(SprintView sprint) {
        return SprintData.of(sprint, sprints.content(sprint.id()));
    }

    private SprintView sprint(@Nullable UUID id, @Nullable String project) {
        if (id != null) {
            return sprints.find(new SprintId(id));
        }
        var owner = project == null ? projects.standard() : projects.find(project);
        return sprints.active(owner.id())
                .orElseThrow(() -> new AeonException(
                        PlatformError.VALIDATION, "No sprint of %s is running: name one.".formatted(owner.key())));
    }
}
