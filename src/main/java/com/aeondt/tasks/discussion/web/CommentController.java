package com.aeondt.tasks.discussion.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.discussion.CommentView;
import com.aeondt.tasks.discussion.Comments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Work management")
@ApiController("/tasks/{key}/comments")
class CommentController {

    private final Tasks tasks;
    private final Comments comments;

    CommentController(Tasks tasks, Comments comments) {
        this.tasks = tasks;
        this.comments = comments;
    }

    @Schema(name = "WriteComment", example = """
            {"text": "The schema is on `main`; I go on with the tokens."}
            """)
    record WriteComment(@NotBlank @Size(max = 20_000) String text) {}

    @Schema(name = "Comment")
    record Body(
            UUID id,
            UUID authorId,
            String authorName,
            @Schema(description = "Markdown") String text,
            Instant createdAt,
            @Nullable Instant editedAt,
            String etag) {

        static Body of(CommentView comment) {
            return new Body(
                    comment.id(),
                    comment.authorId(),
                    comment.authorName(),
                    comment.text(),
                    comment.createdAt(),
                    comment.editedAt(),
                    comment.revision().etag());
        }
    }

    @Operation(summary = "List the comments on a task", description = "Oldest first.")
    @RequiresScope("work:read")
    @GetMapping
    Page<Body> list(@PathVariable String key, PageQuery page) {
        return page.page(comments.list(tasks.find(key).id(), page.request()).map(Body::of));
    }

    @Operation(summary = "Comment on a task")
    @RequiresScope("work:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Body> add(@PathVariable String key, @Valid @RequestBody WriteComment body) {
        var comment = comments.add(tasks.find(key).id(), body.text());
        return Answers.created(comment.id(), comment.revision(), Body.of(comment));
    }

    @Operation(summary = "Change a comment of your own")
    @RequiresScope("work:write")
    @PatchMapping("/{id}")
    ResponseEntity<Body> edit(
            @PathVariable String key,
            @PathVariable UUID id,
            @IfMatch Revision seen,
            @Valid @RequestBody WriteComment body) {
        var comment = comments.edit(tasks.find(key).id(), id, seen, body.text());
        return Answers.ok(comment.revision(), Body.of(comment));
    }

    @Operation(summary = "Remove a comment of your own")
    @RequiresScope("work:write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @PathVariable UUID id, @IfMatch Revision seen) {
        comments.remove(tasks.find(key).id(), id, seen);
    }
}
