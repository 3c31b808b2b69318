package com.aeondt.tasks.discussion.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.discussion.LinkTarget;
import com.aeondt.tasks.discussion.LinkType;
import com.aeondt.tasks.discussion.LinkView;
import com.aeondt.tasks.discussion.Links;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Work management")
@ApiController("/tasks/{key}/links")
class LinkController {

    private final Tasks tasks;
    private final Links links;

    LinkController(Tasks tasks, Links links) {
        this.tasks = tasks;
        this.links = links;
    }

    @Schema(name = "AddLink", example = """
            {"type": "PULL_REQUEST", "target": "https://git.example.org/aeon/pulls/17", "title": "Add token refresh"}
            """)
    record AddLink(
            @NotNull LinkType type,

            @Schema(
                    description =
                            "An http or https address, or what people call it: `290afb9` and `owner/repo@290afb9` for"
                                    + " a commit, `#123` and `owner/repo#123` for a pull request, `INC-12` for an incident,"
                                    + " `web@2026.11.3` for a deployment, `docs/guide.md` for a document. No other scheme, no name"
                                    + " and password, no blanks")
            @NotBlank @Size(max = LinkTarget.MAX_LENGTH) String target,

            @Size(max = 500) @Nullable String title) {}

    @Schema(name = "TaskLink")
    record Body(
            UUID id,
            LinkType type,
            String target,
            @Nullable String title,

            @Schema(
                    description = "What the commit says that it breaks (`BREAKING CHANGE:`)",
                    example = "Requires database migration")
            @Nullable String breaks,

            String linkedBy,
            Instant createdAt,
            String etag) {

        static Body of(LinkView link) {
            return new Body(
                    link.id(),
                    link.type(),
                    link.target(),
                    link.title(),
                    link.breaks(),
                    link.linkedBy(),
                    link.createdAt(),
                    link.revision().etag());
        }
    }

    @Operation(summary = "List what a task is linked to", description = "Oldest first.")
    @RequiresScope("work:read")
    @GetMapping
    Page<Body> list(@PathVariable String key, PageQuery page) {
        return page.page(links.list(tasks.find(key).id(), page.request()).map(Body::of));
    }

    @Operation(
            summary = "Link a task to a commit, a pull request, an incident, a deployment or a document",
            description = "Blanks around the target are dropped, the digits of a commit are written small.")
    @RequiresScope("work:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Body> add(@PathVariable String key, @Valid @RequestBody AddLink body) {
        var link = links.add(tasks.find(key).id(), new LinkTarget(body.type(), body.target()), body.title());
        return Answers.created(link.id(), link.revision(), Body.of(link));
    }

    @Operation(summary = "Remove a link")
    @RequiresScope("work:write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @PathVariable UUID id, @IfMatch Revision seen) {
        links.remove(tasks.find(key).id(), id, seen);
    }
}
