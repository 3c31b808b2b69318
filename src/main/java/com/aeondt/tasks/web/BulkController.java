package com.aeondt.tasks.web;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.BulkEdits;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Tag(name = "Work management")
@ApiController("/tasks/bulk")
class BulkController {

    private final BulkEdits edits;

    BulkController(BulkEdits edits) {
        this.edits = edits;
    }

    @Schema(name = "BulkEdit", example = """
            {"tasks": ["TASK-301", "TASK-302"], "change": {"assigned": "Backend Team"}, "addTags": ["api"],
             "moveTo": "TRIAGE", "mode": "ALL"}
            """)
    record BulkEdit(
            @NotEmpty @Size(max = 200) List<@NotBlank String> tasks,
            @Valid @Nullable ChangeTask change,
            @Size(max = 50) @Nullable List<@NotBlank String> addTags,
            @Size(max = 50) @Nullable List<@NotBlank String> removeTags,
            @Nullable TaskState moveTo,

            @Schema(description = "EACH by itself, which is what is done by default, or ALL or none")
            BulkEdits.@Nullable Mode mode) {

        TaskDetails over(TaskDetails current) {
            var changed = change == null ? current : change.over(current);
            if (addTags == null && removeTags == null) {
                return changed;
            }
            var tags = new LinkedHashSet<>(changed.tags());
            tags.addAll(addTags == null ? List.of() : addTags);
            tags.removeAll(removeTags == null ? List.of() : removeTags);
            return changed.withTags(List.copyOf(tags));
        }
    }

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

        static Result of(BulkEdits.Edited edited) {
            var task = edited.task();
            if (task != null) {
                return new Result(
                        task.key().value(), true, task.state(), task.revision().etag(), null, null);
            }
            var refusal = Objects.requireNonNull(edited.refusal());
            return new Result(edited.asked(), false, null, null, refusal.code().code(), refusal.detail());
        }
    }

    @Schema(name = "BulkResults")
    record Results(List<Result> items) {}

    @Operation(
            summary = "Change or move many tasks",
            description =
                    "Tasks as they are now, in one transaction. By default each by itself: one that is refused does "
                            + "not hold up the others, and says why. With mode ALL one refusal undoes everything, and the problem "
                            + "lists all of them.")
    @RequiresScope("work:write")
    @PostMapping
    Results edit(@Valid @RequestBody BulkEdit body) {
        var mode = body.mode() == null ? BulkEdits.Mode.EACH : body.mode();
        return new Results(edits.edit(body.tasks(), body::over, body.moveTo(), mode).stream()
                .map(Result::of)
                .toList());
    }
}
