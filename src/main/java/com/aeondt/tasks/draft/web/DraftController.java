package com.aeondt.tasks.draft.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.draft.DraftKind;
import com.aeondt.tasks.draft.DraftState;
import com.aeondt.tasks.draft.DraftView;
import com.aeondt.tasks.draft.Drafts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Search, extraction & inference")
@ApiController("/drafts")
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @Schema(name = "ProposeDraft", example = """
            {"kind": "TASK_DESCRIPTION", "subject": "TASK-301"}
            """)
    record ProposeDraft(
            @NotNull DraftKind kind,

            @Schema(description = "The id of a standup or sprint, the id or key of a task") @NotBlank @Size(max = 100) String subject) {}

    @Schema(name = "AcceptDraft", example = """
            {"text": null}
            """)
    record AcceptDraft(
            @Schema(description = "Another text to put there; by default the draft's") @Size(max = 20_000) @Nullable String text) {}

    @Schema(name = "Draft")
    record Body(
            UUID id,
            DraftKind kind,

            @Schema(description = "The standup, task or sprint it is about")
            UUID aboutId,

            @Schema(example = "TASK-301 Implement user authentication API")
            String about,

            DraftState state,

            @Schema(example = "Users need to log in securely. [TASK-301]")
            String text,

            @Schema(description = "The model that wrote it; null when it was put together from the records") @Nullable String model,

            @Schema(description = "Why no model's text is in it") @Nullable String reason,

            @Schema(description = "What it rests on", example = "[\"TASK-301\"]")
            List<String> citations,

            @Schema(description = "Sentences of the model that were thrown away for want of a valid citation")
            int dropped,

            String author,
            Instant writtenAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String etag) {

        static Body of(DraftView draft) {
            return new Body(
                    draft.id(),
                    draft.kind(),
                    draft.aboutId(),
                    draft.about(),
                    draft.state(),
                    draft.text(),
                    draft.model(),
                    draft.reason(),
                    draft.citations(),
                    draft.dropped(),
                    draft.author(),
                    draft.writtenAt(),
                    draft.decidedBy(),
                    draft.decidedAt(),
                    draft.revision().etag());
        }
    }

    @Operation(summary = "List drafts", description = "Newest first.")
    @RequiresScope("work:read")
    @GetMapping
    Page<Body> list(PageQuery page) {
        return page.page(drafts.list(page.request()).map(Body::of));
    }

    @Operation(
            summary = "Write a draft",
            description =
                    "A standup's summary, a task's description or a sprint's report. A language model writes it where "
                            + "there is one and you may use it (llm:use); every sentence has to cite a record, others are dropped. "
                            + "Without a model it is put together from the records, and `reason` says why. Nothing changes until "
                            + "somebody accepts it. A text may take long, so no answer is stored: send no Idempotency-Key.")
    @RequiresScope("work:write")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Body> propose(@Valid @RequestBody ProposeDraft body) {
        var draft = drafts.propose(body.kind(), body.subject());
        return Answers.created(draft.id(), draft.revision(), Body.of(draft));
    }

    @Operation(summary = "Read a draft")
    @RequiresScope("work:read")
    @GetMapping("/{id}")
    ResponseEntity<Body> read(@PathVariable UUID id) {
        var draft = drafts.find(id);
        return Answers.ok(draft.revision(), Body.of(draft));
    }

    @Operation(
            summary = "Accept a draft",
            description = "Its text, or the one you send, becomes the standup's summary, the task's context or the "
                    + "sprint's notes.")
    @RequiresScope("work:write")
    @PostMapping("/{id}/accept")
    ResponseEntity<Body> accept(@PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody AcceptDraft body) {
        var draft = drafts.accept(id, seen, body.text());
        return Answers.ok(draft.revision(), Body.of(draft));
    }

    @Operation(summary = "Reject a draft", description = "It stays in the list as what it is.")
    @RequiresScope("work:write")
    @PostMapping("/{id}/reject")
    ResponseEntity<Body> reject(@PathVariable UUID id, @IfMatch Revision seen) {
        var draft = drafts.reject(id, seen);
        return Answers.ok(draft.revision(), Body.of(draft));
    }
}
