package com.aeondt.tasks.retro.web;

import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.retro.RetroKind;
import com.aeondt.tasks.retro.RetroView;
import com.aeondt.tasks.retro.Retrospectives;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Work management")
@ApiController("/retrospectives")
class RetrospectiveController {

    private final Retrospectives retrospectives;

    RetrospectiveController(Retrospectives retrospectives) {
        this.retrospectives = retrospectives;
    }

    @Schema(name = "OpenRetrospective", example = """
            {"name": "2026-W48"}
            """)
    record Open(
            @NotBlank @Size(max = 200) String name,
            @Nullable UUID sprint) {}

    @Schema(name = "AddRetrospectiveItem", example = """
            {"kind": "COULD_IMPROVE", "text": "Reviews wait for two days"}
            """)
    record AddItem(
            @NotNull RetroKind kind,
            @NotBlank @Size(max = 2_000) String text) {}

    @Schema(name = "PromotedItem")
    record Promoted(TaskId id, TaskKey key) {}

    @Operation(summary = "List retrospectives", description = "Newest first.")
    @RequiresScope("work:read")
    @GetMapping
    Page<RetroView> list(PageQuery page) {
        return page.page(retrospectives.list(page.request()));
    }

    @Operation(summary = "Open a retrospective")
    @RequiresScope("work:write")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<RetroView> open(@Valid @RequestBody Open body) {
        var opened = retrospectives.open(body.name(), body.sprint() == null ? null : new SprintId(body.sprint()));
        return Answers.created(opened.id(), opened.revision(), opened);
    }

    @Operation(summary = "Read a retrospective", description = "The items with the most votes first.")
    @RequiresScope("work:read")
    @GetMapping("/{id}")
    RetroView read(@PathVariable UUID id) {
        return retrospectives.find(id);
    }

    @Operation(summary = "Say what went well, what could be better, or what to do")
    @RequiresScope("work:write")
    @PostMapping("/{id}/items")
    RetroView add(@PathVariable UUID id, @Valid @RequestBody AddItem body) {
        return retrospectives.add(id, body.kind(), body.text());
    }

    @Operation(summary = "Vote for an item", description = "One voice each; the second time takes it back.")
    @RequiresScope("work:write")
    @PostMapping("/{id}/items/{item}:vote")
    RetroView vote(@PathVariable UUID id, @PathVariable UUID item) {
        return retrospectives.vote(id, item);
    }

    @Operation(
            summary = "Make a task of an item",
            description =
                    "In the project of its sprint. Completing the sprint does that with all its actions that are none.")
    @RequiresScope("work:write")
    @PostMapping("/{id}/items/{item}:promote")
    Promoted promote(@PathVariable UUID id, @PathVariable UUID item) {
        var task = retrospectives.promote(id, item);
        return new Promoted(task.id(), task.key());
    }
}
