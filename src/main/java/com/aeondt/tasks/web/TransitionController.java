package com.aeondt.tasks.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Tag(name = "Work management")
@ApiController("/tasks/{key}/transitions")
class TransitionController {

    private final Tasks tasks;

    TransitionController(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Where a task stands and where it may go. */
    @Schema(name = "TaskTransitions")
    record Transitions(TaskState state, TaskState.Type type, Instant since, List<Allowed> allowed) {

        static Transitions of(TaskState state, Instant since) {
            return new Transitions(
                    state,
                    state.type(),
                    since,
                    state.next().stream().map(Allowed::of).toList());
        }
    }

    /** A state that the task may go to. */
    @Schema(name = "AllowedTransition")
    record Allowed(TaskState to, TaskState.Type type) {

        static Allowed of(TaskState state) {
            return new Allowed(state, state.type());
        }
    }

    @Schema(name = "MoveTask", example = """
            {"to": "BLOCKED", "reason": "The staging database is down"}
            """)
    record MoveTask(
            @NotNull TaskState to,
            @Size(max = 20_000) @Nullable String reason) {}

    @Operation(summary = "The state of a task and the states it may go to")
    @RequiresScope("work:read")
    @GetMapping
    ResponseEntity<Transitions> list(@PathVariable String key) {
        var task = tasks.find(key);
        return Answers.ok(task.revision(), Transitions.of(task.state(), task.stateSince()));
    }

    @Operation(
            summary = "Move a task to another state",
            description =
                    "One step along the life cycle. Work that begins while a dependency is open is blocked at once; "
                            + "what blocks a task is kept as its blocker.")
    @RequiresScope("work:write")
    @PostMapping
    ResponseEntity<TaskBody> move(@PathVariable String key, @IfMatch Revision seen, @Valid @RequestBody MoveTask body) {
        var task = tasks.move(tasks.find(key).id(), seen, body.to(), body.reason());
        return Answers.ok(task.revision(), TaskBody.of(task));
    }
}
