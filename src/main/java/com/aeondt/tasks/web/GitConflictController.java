package com.aeondt.tasks.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.files.ConflictResolver;
import com.aeondt.tasks.git.GitRemotes;
import com.aeondt.tasks.web.TodoConflictController.ConflictBody;
import com.aeondt.tasks.web.TodoConflictController.Decision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** The conflicts of the files that a git remote is the other side of. */
@Tag(name = "Work management")
@ApiController("/git-remotes/{id}/conflicts")
class GitConflictController {

    private final GitRemotes remotes;
    private final ConflictResolver resolver;

    GitConflictController(GitRemotes remotes, ConflictResolver resolver) {
        this.remotes = remotes;
        this.resolver = resolver;
    }

    @Operation(
            summary = "List the conflicts of a git remote",
            description =
                    "Those of its project's files: what both sides changed, and what the files ask for in vain. Open"
                            + " ones; `resolved=true` shows the others too.")
    @RequiresScope("work:read")
    @GetMapping
    Page<ConflictBody> list(
            @PathVariable UUID id,
            @Parameter(description = "Whether those that were resolved are listed, too")
                    @RequestParam(defaultValue = "false")
                    boolean resolved,
            PageQuery page) {
        var project = remotes.find(id).project();
        return page.page(resolver.list(project, resolved, page.request()).map(ConflictBody::of));
    }

    @Operation(
            summary = "Decide a conflict of a git remote",
            description =
                    "If-Match is the conflict's. OURS is what the server has, THEIRS what the file or the other side"
                            + " says, TEXT one that you send. The next synchronisation brings it to the remote.")
    @RequiresScope("work:write")
    @PostMapping("/{conflict}:resolve")
    ResponseEntity<ConflictBody> resolve(
            @PathVariable UUID id,
            @PathVariable UUID conflict,
            @IfMatch Revision seen,
            @Valid @RequestBody Decision decision) {
        var found = resolver.findIn(remotes.find(id).project(), conflict);
        var decided = resolver.resolve(found.id(), seen, decision.take(), decision.text());
        return Answers.ok(decided.revision(), ConflictBody.of(decided));
    }
}
