package com.aeondt.tasks.sla.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.sla.Escalations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Tag(name = "Work management")
@ApiController("/tasks/{key}/escalate")
class EscalationController {

    private final Tasks tasks;
    private final Escalations escalations;

    EscalationController(Tasks tasks, Escalations escalations) {
        this.tasks = tasks;
        this.escalations = escalations;
    }

    @Schema(name = "EscalateTask", example = """
            {"reason": "Nobody has looked at it since yesterday", "raiseTo": "P0"}
            """)
    record EscalateTask(
            @NotBlank @Size(max = 2_000) String reason,

            @Schema(description = "The priority it gets; by default it keeps the one it has") @Nullable Priority raiseTo) {}

    @Schema(name = "TaskEscalation")
    record Body(
            TaskKey key,
            @Nullable Priority priority,

            @Schema(description = "Who is to hear of it", example = "Manager notification if not progressing")
            String escalation,

            String etag) {}

    @Operation(
            summary = "Escalate a task",
            description = "Records it and tells subscribers, with whom the terms of its priority name.")
    @RequiresScope("work:write")
    @PostMapping
    ResponseEntity<Body> escalate(
            @PathVariable String key, @IfMatch Revision seen, @Valid @RequestBody EscalateTask body) {
        var escalated = escalations.escalate(tasks.find(key), seen, body.reason(), body.raiseTo());
        var task = escalated.task();
        return Answers.ok(
                task.revision(),
                new Body(
                        task.key(),
                        task.details().priority(),
                        escalated.to(),
                        task.revision().etag()));
    }
}
