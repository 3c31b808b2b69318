package com.aeondt.tasks.sprint.web;

import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.sprint.SprintSyncView;
import com.aeondt.tasks.sprint.SprintSyncs;
import com.aeondt.tasks.sprint.SyncNotes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
@ApiController("/sprints/{id}/syncs")
class SprintSyncController {

    private final SprintSyncs syncs;

    SprintSyncController(SprintSyncs syncs) {
        this.syncs = syncs;
    }

    @Schema(name = "HoldSprintSync", example = """
            {"progress": "Login works", "risks": "The token store is slow", "priorities": null,
             "blockers": "TASK-7 waits for the staging database", "goalAtRisk": true}
            """)
    record HoldSync(
            @Size(max = 10_000) @Nullable String progress,
            @Size(max = 10_000) @Nullable String risks,
            @Size(max = 10_000) @Nullable String priorities,
            @Size(max = 10_000) @Nullable String blockers,

            @Schema(description = "Whether the goal may be missed; by default not") @Nullable Boolean goalAtRisk) {

        SyncNotes notes() {
            return new SyncNotes(progress, risks, priorities, blockers, Boolean.TRUE.equals(goalAtRisk));
        }
    }

    @Operation(summary = "List the mid-sprint syncs of a sprint", description = "Oldest first.")
    @RequiresScope("work:read")
    @GetMapping
    Page<SprintSyncView> list(@PathVariable UUID id, PageQuery page) {
        return page.page(syncs.list(new SprintId(id), page.request()));
    }

    @Operation(
            summary = "Record a mid-sprint sync",
            description = "The four items of its agenda, with where the sprint stands at that moment.")
    @RequiresScope("work:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SprintSyncView> hold(@PathVariable UUID id, @Valid @RequestBody HoldSync body) {
        var sync = syncs.hold(new SprintId(id), body.notes());
        return Answers.created(sync.id(), sync);
    }
}
