package com.aeondt.tasks.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.feed.FeedTokenView;
import com.aeondt.tasks.feed.FeedTokens;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Work management")
@ApiController("/feed-tokens")
class FeedTokenController {

    private final FeedTokens tokens;

    FeedTokenController(FeedTokens tokens) {
        this.tokens = tokens;
    }

    @Schema(name = "NewFeedToken", example = """
            {"name": "phone"}
            """)
    record NewToken(@NotBlank @Size(max = 100) String name) {}

    /**
     * A feed token.
     *
     * @param tasksPath where the calendar of tasks is read; only in the answer that makes the token
     * @param sprintsPath likewise, the one of sprints
     */
    @Schema(name = "FeedToken")
    record Body(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable String tasksPath,
            @Nullable String sprintsPath,
            String etag) {

        static Body of(FeedTokenView token) {
            return new Body(
                    token.id(),
                    token.name(),
                    token.createdAt(),
                    null,
                    null,
                    token.revision().etag());
        }

        static Body of(FeedTokens.Issued issued) {
            var token = issued.view();
            var base = "/api/v1/feeds/" + issued.token();
            return new Body(
                    token.id(),
                    token.name(),
                    token.createdAt(),
                    base + "/tasks.ics",
                    base + "/sprints.ics",
                    token.revision().etag());
        }
    }

    @Operation(
            summary = "Make a secret address for calendar feeds",
            description =
                    "The token in it is shown only in this answer and stored as a hash. It reads feeds and nothing else, as long as"
                            + " you may read tasks. One for each device, so that each can be withdrawn alone.")
    @RequiresScope("work:read")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<Body> issue(@Valid @RequestBody NewToken body) {
        var issued = tokens.issue(body.name());
        return Answers.created(issued.view().id(), issued.view().revision(), Body.of(issued));
    }

    @Operation(summary = "List your feed tokens", description = "Without the tokens themselves; oldest first.")
    @RequiresScope("work:read")
    @GetMapping
    Page<Body> list(PageQuery page) {
        return page.page(tokens.list(page.request()).map(Body::of));
    }

    @Operation(summary = "Withdraw a feed token", description = "Its address answers 404 from now on.")
    @RequiresScope("work:read")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @IfMatch Revision seen) {
        tokens.withdraw(id, seen);
    }
}
