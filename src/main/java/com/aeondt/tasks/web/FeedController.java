package com.aeondt.tasks.web;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Public;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.feed.Feeds;
import com.aeondt.tasks.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Work management")
@ApiController("/feeds")
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String TYPE = "text/calendar";

    private final Feeds feeds;
    private final Projects projects;

    FeedController(Feeds feeds, Projects projects) {
        this.feeds = feeds;
        this.projects = projects;
    }

    @Operation(
            summary = "The tasks with a due date as a calendar",
            description =
                    "RFC 5545: to-dos, or with `as=events` events of a day for programs that show none. UIDs are stable, the"
                            + " sequence grows with each change, the entity tag changes with the content only. Tasks"
                            + " due within the last 180 days or later, the archived ones left out.")
    @RequiresScope("work:read")
    @GetMapping(path = "/tasks.ics", produces = TYPE)
    ResponseEntity<byte[]> tasks(
            @Parameter(description = "todos or events") @RequestParam(defaultValue = "todos") As as,
            @Parameter(description = "Key or id of a project") @RequestParam @Nullable String project,
            @RequestParam @Nullable String assigned) {
        return answer(feeds.tasks(choice(as, project, assigned)));
    }

    @Operation(
            summary = "The sprints as a calendar",
            description =
                    "Events of whole days; with `meetings=true` also planning, mid-sprint sync and review, at the hours"
                            + " of the operating procedures in the tenant's time zone. The newest 200 sprints.")
    @RequiresScope("work:read")
    @GetMapping(path = "/sprints.ics", produces = TYPE)
    ResponseEntity<byte[]> sprints(@RequestParam(defaultValue = "false") boolean meetings) {
        return answer(feeds.sprints(meetings));
    }

    @Operation(
            summary = "The tasks with a due date, at a secret address",
            description =
                    "For calendar programs, which send no headers: the token stands in the address and opens the feeds"
                            + " only. POST /feed-tokens makes one.")
    @Public
    @GetMapping(path = "/{token}/tasks.ics", produces = TYPE)
    ResponseEntity<byte[]> tasksBy(
            @PathVariable String token,
            @Parameter(description = "todos or events") @RequestParam(defaultValue = "todos") As as,
            @Parameter(description = "Key or id of a project") @RequestParam @Nullable String project,
            @RequestParam @Nullable String assigned) {
        return answer(feeds.by(token, () -> feeds.tasks(choice(as, project, assigned))));
    }

    @Operation(summary = "The sprints, at a secret address", description = "As with the tasks.")
    @Public
    @GetMapping(path = "/{token}/sprints.ics", produces = TYPE)
    ResponseEntity<byte[]> sprintsBy(
            @PathVariable String token, @RequestParam(defaultValue = "false") boolean meetings) {
        return answer(feeds.by(token, () -> feeds.sprints(meetings)));
    }

    /** What tasks are in a calendar. */
    enum As {
        todos,
        events
    }

    private Feeds.TaskChoice choice(As as, @Nullable String project, @Nullable String assigned) {
        return new Feeds.TaskChoice(
                project == null ? null : projects.find(project).id(), assigned, as == As.events);
    }

    /** Asked again with the entity tag it gave, the answer is 304 without a body. */
    private static ResponseEntity<byte[]> answer(String calendar) {
        var bytes = calendar.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag(tag(bytes))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(bytes);
    }

    private static String tag(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(Arrays.copyOf(hash, 16)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
