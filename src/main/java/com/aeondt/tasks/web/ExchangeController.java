package com.aeondt.tasks.web;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.exchange.ExchangeFormat;
import com.aeondt.tasks.exchange.ImportReport;
import com.aeondt.tasks.exchange.TaskExports;
import com.aeondt.tasks.exchange.TaskImports;
import com.aeondt.tasks.filter.SavedFilters;
import com.aeondt.tasks.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Work management")
@ApiController("/tasks")
class ExchangeController {

    /** In how many tasks a part had no place in the format: {@code context=3, notes=1}. */
    static final String LOSSES = "X-Aeon-Losses";

    private final TaskImports imports;
    private final TaskExports exports;
    private final Projects projects;
    private final SavedFilters filters;

    ExchangeController(TaskImports imports, TaskExports exports, Projects projects, SavedFilters filters) {
        this.imports = imports;
        this.exports = exports;
        this.projects = projects;
        this.filters = filters;
    }

    @Operation(
            summary = "Import tasks from another tool",
            description =
                    "todo.txt, Taskwarrior's JSON, Markdown checklists, CSV, or entries of a todo file. The answer says of each"
                            + " line whether a task was created, updated or left as it was, and what of the line was lost. Tasks"
                            + " keep what the other tool calls them, so that the same text imported twice changes nothing the second"
                            + " time. All of it happens or nothing.")
    @RequiresScope("work:write")
    @PostMapping(
            path = "/import",
            consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE, "text/markdown", "text/csv"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ImportReport importTasks(
            @Parameter(description = "todo-txt, taskwarrior, markdown, csv or todo", example = "todo-txt") @RequestParam
                    String format,
            @Parameter(description = "Key or id of the project; by default TASK") @RequestParam @Nullable String project,
            @RequestBody byte[] body) {
        var target = project == null ? projects.standard() : projects.find(project);
        return imports.run(target.id(), ExchangeFormat.of(format), body);
    }

    @Operation(
            summary = "Export tasks for another tool",
            description =
                    "The tasks that the filters let through, in the formats of the import. What a format has no place for is"
                            + " counted in the header X-Aeon-Losses, such as `context=3, notes=1`.")
    @RequiresScope("work:read")
    @GetMapping(
            path = "/export",
            produces = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE, "text/markdown", "text/csv"})
    ResponseEntity<byte[]> exportTasks(
            @Parameter(description = "todo-txt, taskwarrior, markdown, csv or todo", example = "taskwarrior")
                    @RequestParam
                    String format,
            @ParameterObject TaskQuery query) {
        var wanted = ExchangeFormat.of(format);
        return answer(wanted, exports.write(wanted, query.filter(projects, filters)));
    }

    static ResponseEntity<byte[]> answer(ExchangeFormat format, TaskExports.Export export) {
        var answer = ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(format.mediaType()), StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(format.fileName())
                                .build()
                                .toString());
        if (!export.losses().isEmpty()) {
            answer.header(
                    LOSSES,
                    new TreeMap<>(export.losses())
                            .entrySet().stream()
                                    .map(loss ->
                                            loss.getKey().replaceAll("[^A-Za-z0-9 _-]", "?") + "=" + loss.getValue())
                                    .collect(Collectors.joining(", ")));
        }
        return answer.body(export.text().getBytes(StandardCharsets.UTF_8));
    }
}
