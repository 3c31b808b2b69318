package com.aeondt.tasks.web;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.files.FileName;
import com.aeondt.tasks.files.TodoFileView;
import com.aeondt.tasks.files.TodoFiles;
import com.aeondt.tasks.files.WrittenFile;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.project.Projects;
import com.aeondt.tasks.todofile.Finding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Work management")
@ApiController("/todo-files")
class TodoFileController {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private final TodoFiles files;
    private final Projects projects;

    TodoFileController(TodoFiles files, Projects projects) {
        this.files = files;
        this.projects = projects;
    }

    /** A todo file without its text. */
    record TodoFileBody(String name, int size, String etag, Instant createdAt, Instant updatedAt) {

        static TodoFileBody of(TodoFileView file) {
            return new TodoFileBody(
                    file.name(), file.bytes().length, file.revision().etag(), file.createdAt(), file.updatedAt());
        }
    }

    /**
     * What came of writing a file.
     *
     * @param etag of the file as it is stored now
     * @param asSent whether it is stored just as it was sent; else read it again, ids were written into it
     * @param created the keys of the tasks that came into being
     * @param cancelled those whose line was deleted; taken up again, each gets its line back as it was
     * @param findings what a person should look at
     */
    record WrittenBody(
            String name,
            String etag,
            boolean asSent,
            List<TaskKey> created,
            List<TaskKey> cancelled,
            List<Finding> findings) {

        static WrittenBody of(WrittenFile written) {
            return new WrittenBody(
                    written.file().name(),
                    written.file().revision().etag(),
                    written.asSent(),
                    written.created(),
                    written.cancelled(),
                    written.findings());
        }
    }

    /**
     * What is wrong with a file.
     *
     * @param valid whether every entry can be read
     */
    record ValidationBody(boolean valid, List<Finding> findings) {}

    @Operation(summary = "List todo files", description = "Those of the standard project, or of the one named.")
    @RequiresScope("work:read")
    @GetMapping
    Page<TodoFileBody> list(@RequestParam @Nullable String project, PageQuery page) {
        var after =
                page.request().after().map(keyset -> keyset.values().getFirst()).orElse("");
        var rows = files.list(project(project)).stream()
                .filter(file -> file.name().compareTo(after) > 0)
                .limit(page.request().limit() + 1L)
                .map(TodoFileBody::of)
                .toList();
        return page.page(Slice.of(rows, page.request().limit(), file -> Keyset.of(file.name())));
    }

    @Operation(
            summary = "Read a todo file",
            description =
                    "Exactly the bytes that were last written, by a person or by the server for a task that changed.")
    @RequiresScope("work:read")
    @GetMapping(path = "/{name}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> read(@PathVariable String name, @RequestParam @Nullable String project) {
        var file = files.read(project(project), FileName.of(name));
        return ResponseEntity.ok()
                .eTag(file.revision().etag())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(file.name())
                                .build()
                                .toString())
                .contentType(PLAIN)
                .body(file.bytes());
    }

    @Operation(
            summary = "Write a todo file",
            description =
                    "Entries become tasks and changed entries change them, in one transaction. Send the ETag that the"
                            + " file was read with as If-Match, or If-None-Match: * for the first version. The ETag of the answer"
                            + " is missing when the server wrote ids into the file: read it again then.")
    @RequiresScope("work:write")
    @PutMapping(path = "/{name}", consumes = MediaType.TEXT_PLAIN_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<WrittenBody> write(
            @PathVariable String name,
            @RequestParam @Nullable String project,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody(required = false) byte @Nullable [] body) {
        var written = files.write(
                project(project), FileName.of(name), base(ifMatch, ifNoneMatch), body == null ? new byte[0] : body);
        var answer = ResponseEntity.status(written.begun() ? HttpStatus.CREATED : HttpStatus.OK);
        if (written.asSent()) {
            answer.eTag(written.file().revision().etag());
        }
        return answer.body(WrittenBody.of(written));
    }

    @Operation(summary = "Check a todo file", description = "Says what a person should look at; nothing is written.")
    @RequiresScope("work:read")
    @PostMapping(path = "/{name}/validate", consumes = MediaType.TEXT_PLAIN_VALUE)
    ValidationBody validate(@PathVariable String name, @RequestBody(required = false) byte @Nullable [] body) {
        var findings = files.validate(FileName.of(name), body == null ? new byte[0] : body);
        return new ValidationBody(
                findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR), findings);
    }

    @Operation(
            summary = "Write a text in plain form",
            description =
                    "A dash before each box, fields under their usual names and in the usual order, no trailing blanks; text"
                            + " between entries stays as it is, and every entry says what it said. Nothing is written.")
    @RequiresScope("work:read")
    @PostMapping(path = "/{name}/format", consumes = MediaType.TEXT_PLAIN_VALUE, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> format(@PathVariable String name, @RequestBody(required = false) byte @Nullable [] body) {
        FileName.of(name);
        return ResponseEntity.ok().contentType(PLAIN).body(files.format(body == null ? new byte[0] : body));
    }

    @Operation(
            summary = "Compare a text with a todo file",
            description =
                    "What writing the text would change in the file as it is now, as a unified diff; empty when nothing.")
    @RequiresScope("work:read")
    @PostMapping(path = "/{name}/diff", consumes = MediaType.TEXT_PLAIN_VALUE, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> diff(
            @PathVariable String name,
            @RequestParam @Nullable String project,
            @RequestBody(required = false) byte @Nullable [] body) {
        var diff = files.diff(project(project), FileName.of(name), body == null ? new byte[0] : body);
        return ResponseEntity.ok().contentType(PLAIN).body(diff);
    }

    private ProjectId project(@Nullable String project) {
        return (project == null ? projects.standard() : projects.find(project)).id();
    }

    private static Optional<Revision> base(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch != null) {
            var tag = TAG.matcher(ifMatch.strip());
            if (!tag.matches()) {
                throw new AeonException(
                        PlatformError.MALFORMED,
                        "If-Match must be one strong entity tag as this API hands them out, such as \"7\".");
            }
            return Optional.of(new Revision(Long.parseLong(tag.group(1))));
        }
        if (ifNoneMatch == null) {
            throw new AeonException(
                    PlatformError.PRECONDITION_REQUIRED,
                    "Send the ETag you have read as If-Match, or If-None-Match: * to write the file for the first time.");
        }
        if (!ifNoneMatch.strip().equals("*")) {
            throw new AeonException(PlatformError.MALFORMED, "If-None-Match must be * here.");
        }
        return Optional.empty();
    }
}
