package com.aeondt.tasks.web;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Tag(name = "Work management")
@ApiController("/tasks/bulk")
class BulkController {

    private final Tasks tasks;

    BulkController(Tasks tasks) {
        this.tasks = tasks;
    }

    @Schema(name = "BulkEdit", example = """
            {"tasks": ["TASK-301", "TASK-302"], "change": {"assigned": "Backend Team"}, "moveTo": "TRIAGE"}
            """)
    record BulkEdit(
            @NotEmpty @Size(max = 200) List<@NotBlank String> tasks,
            @Valid @Nullable ChangeTask change,
            @Nullable TaskState moveTo) {}

    /** What became of one task. */
    @Schema(name = "BulkResult")
    record Result(
            String task,

            @Schema(description = "Whether all that was asked for has been done to it")
            boolean done,

            @Nullable TaskState state,
            @Nullable String etag,

            @Schema(description = "The code of the problem, when it was refused") @Nullable String code,

            @Nullable String detail) {

        static Result done(TaskView task) {
            return new Result(
                    task.key().value(), true, task.state(), task.revision().etag(), null, null);
        }

        static Result refused(String task, AeonException refusal) {
            return new Result(task, false, null, null, refusal.code().code(), refusal.detail());
        }
    }

    @Schema(name = "BulkResults")
    record Results(List<Result> items) {}

    @Operation(
            summary = "Change or move many tasks",
            description = "Each task by itself: one that is refused does not hold up the others, and says why.")
    @RequiresScope("work:write")
    @PostMapping
    Results edit(@Valid @RequestBody BulkEdit body) {
        return new Results(body.tasks().stream().map(task -> edit(task, body)).toList());
    }

    private Result edit(String task, BulkEdit body) {
        try {
            return Result.done(
                    tasks.edit(task, body.change() == null ? details -> details : body.change()::over, body.moveTo()));
        } catch (AeonException refusal) {
            return Result.refused(task, refusal);
        }
    }
}
