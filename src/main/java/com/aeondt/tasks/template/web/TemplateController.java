package com.aeondt.tasks.template.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.template.Recurrence;
import com.aeondt.tasks.template.TemplateView;
import com.aeondt.tasks.template.Templates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
@ApiController("/task-templates")
class TemplateController {

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    @Schema(name = "WriteTaskTemplate", example = """
            {"name": "restore-drill", "entry": "[P2] Restore last night's backup @ops #backup",
             "recurrence": {"rule": "FREQ=WEEKLY;BYDAY=FR", "startsOn": "2026-11-27"}}
            """)
    record WriteTemplate(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 20_000) String entry,
            @Valid @Nullable Recurs recurrence) {}

    @Schema(name = "TaskRecurrence")
    record Recurs(
            @Schema(description = "RFC 5545, without RRULE:", example = "FREQ=WEEKLY;BYDAY=FR")
            @NotBlank @Size(max = 500) String rule,

            @NotNull LocalDate startsOn) {

        Recurrence recurrence() {
            return new Recurrence(rule, startsOn);
        }
    }

    @Schema(name = "TaskTemplate")
    record Body(
            UUID id,
            String name,
            String entry,
            @Nullable Recurs recurrence,

            @Schema(description = "When the server makes the next task of it") @Nullable LocalDate nextOn,

            String etag) {

        static Body of(TemplateView template) {
            var recurrence = template.recurrence();
            return new Body(
                    template.id(),
                    template.name(),
                    template.entry(),
                    recurrence == null ? null : new Recurs(recurrence.rule(), recurrence.startsOn()),
                    template.nextOn(),
                    template.revision().etag());
        }
    }

    @Schema(name = "TaskOfTemplate")
    record Made(TaskId id, TaskKey key, String etag) {}

    @Operation(summary = "List task templates", description = "Oldest first.")
    @RequiresScope("work:read")
    @GetMapping
    Page<Body> list(PageQuery page) {
        return page.page(templates.list(page.request()).map(Body::of));
    }

    @Operation(
            summary = "Write a task template",
            description =
                    "With a recurrence the server makes a task of it on each of its days, exactly once, with a fresh "
                            + "key. One that is still open then gives way to the new one.")
    @RequiresScope("work:write")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<Body> write(@Valid @RequestBody WriteTemplate body) {
        var recurrence = body.recurrence() == null ? null : body.recurrence().recurrence();
        var template = templates.write(body.name(), body.entry(), recurrence);
        return Answers.created(template.id(), template.revision(), Body.of(template));
    }

    @Operation(summary = "Make a task of a template")
    @RequiresScope("work:write")
    @PostMapping("/{id}/instantiate")
    Made instantiate(@PathVariable UUID id) {
        var task = templates.instantiate(id);
        return new Made(task.id(), task.key(), task.revision().etag());
    }

    @Operation(summary = "Delete a task template", description = "Its tasks stay.")
    @RequiresScope("work:write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, @IfMatch Revision seen) {
        templates.delete(id, seen);
    }
}
