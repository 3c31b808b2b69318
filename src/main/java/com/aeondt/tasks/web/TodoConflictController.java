package com.aeondt.tasks.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.files.ConflictKind;
import com.aeondt.tasks.files.ConflictResolver;
import com.aeondt.tasks.files.Take;
import com.aeondt.tasks.files.TodoConflictView;
import com.aeondt.tasks.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Work management")
@ApiController("/todo-files/conflicts")
class TodoConflictController {

    private final ConflictResolver resolver;
    private final Projects projects;

    TodoConflictController(ConflictResolver resolver, Projects projects) {
        this.resolver = resolver;
        this.projects = projects;
    }

    /**
     * Two texts that cannot both stand.
     *
     * @param reason why; for a merge the part of the entry that both changed
     * @param resolution which text stood in the end; null while the conflict is open
     */
    @Schema(name = "TodoConflict")
    record ConflictBody(
            UUID id,
            String file,
            @Nullable String task,
            ConflictKind kind,
            String reason,
            String base,
            String ours,
            String theirs,
            Instant openedAt,
            @Nullable Instant resolvedAt,
            @Nullable String resolution,
            String etag) {

        static ConflictBody of(TodoConflictView conflict) {
            return new ConflictBody(
                    conflict.id(),
                    conflict.fileName(),
                    conflict.taskKey(),
                    conflict.kind(),
                    conflict.reason(),
                    conflict.base(),
                    conflict.ours(),
                    conflict.theirs(),
                    conflict.openedAt(),
                    conflict.resolvedAt(),
                    conflict.resolution(),
                    conflict.revision().etag());
        }
    }

    /**
     * Which text is to stand.
     *
     * @param text the text itself, when it is neither side's
     */
    record Decision(
            @NotNull Take take,
            @Size(max = 100_000) @Nullable String text) {}

    @Operation(
            summary = "List conflicts in todo files",
            description = "Open ones; `resolved=true` shows the others too.")
    @RequiresScope("work:read")
    @GetMapping
    Page<ConflictBody> list(
            @RequestParam @Nullable String project,
            @RequestParam(defaultValue = "false") boolean resolved,
            PageQuery page) {
        var where = project == null ? projects.standard() : projects.find(project);
        return page.page(resolver.list(where.id(), resolved, page.request()).map(ConflictBody::of));
    }

    @Operation(summary = "Read a conflict in a todo file")
    @RequiresScope("work:read")
    @GetMapping("/{id}")
    ResponseEntity<ConflictBody> read(@PathVariable UUID id) {
        var conflict = resolver.find(id);
        return Answers.ok(conflict.revision(), ConflictBody.of(conflict));
    }

    @Operation(
            summary = "Decide a conflict in a todo file",
            description =
                    "OURS is what the server has, THEIRS what the file or the other side says, TEXT one that you send.")
    @RequiresScope("work:write")
    @PostMapping("/{id}/resolve")
    ResponseEntity<ConflictBody> resolve(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody Decision decision) {
        var conflict = resolver.resolve(id, seen, decision.take(), decision.text());
        return Answers.ok(conflict.revision(), ConflictBody.of(conflict));
    }
}
