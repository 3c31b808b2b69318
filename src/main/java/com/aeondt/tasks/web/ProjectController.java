package com.aeondt.tasks.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.breaking.BreakingChange;
import com.aeondt.tasks.breaking.BreakingChanges;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.project.ProjectView;
import com.aeondt.tasks.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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
@ApiController("/projects")
class ProjectController {

    private final Projects projects;
    private final BreakingChanges breaking;

    ProjectController(Projects projects, BreakingChanges breaking) {
        this.projects = projects;
        this.breaking = breaking;
    }

    @Schema(name = "FoundProject", example = """
            {"key": "WEB", "name": "Web shop"}
            """)
    record FoundProject(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,19}", message = "Capital letters and digits, 2 to 20") String key,

            @NotBlank @Size(max = 200) String name) {}

    @Schema(name = "Project")
    record Body(
            ProjectId id,

            @Schema(description = "Stands before the number of its tasks' keys", example = "WEB")
            String key,

            String name,
            Instant createdAt,
            String etag) {

        static Body of(ProjectView project) {
            return new Body(
                    project.id(),
                    project.key(),
                    project.name(),
                    project.createdAt(),
                    project.revision().etag());
        }
    }

    @Operation(summary = "List projects", description = "By key.")
    @RequiresScope("work:read")
    @GetMapping
    Page<Body> list(PageQuery page) {
        return page.page(projects.list(page.request()).map(Body::of));
    }

    @Operation(summary = "Create a project")
    @RequiresScope("work:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Body> found(@Valid @RequestBody FoundProject body) {
        var project = projects.found(body.key(), body.name());
        return Answers.created(project.key(), project.revision(), Body.of(project));
    }

    @Operation(summary = "Read a project", description = "By its id or its key.")
    @RequiresScope("work:read")
    @GetMapping("/{key}")
    ResponseEntity<Body> read(@PathVariable String key) {
        var project = projects.find(key);
        return Answers.ok(project.revision(), Body.of(project));
    }

    @Operation(
            summary = "List what breaks in a project",
            description =
                    "Commits on the branch of its git remotes whose message says `BREAKING CHANGE:` or has a `!` before the"
                            + " colon, newest first. One without `sprint` is unreleased: it comes with the sprint that is"
                            + " completed next.")
    @RequiresScope("work:read")
    @GetMapping("/{key}/breaking-changes")
    Page<BreakingChange> breakingChanges(@PathVariable String key, PageQuery page) {
        return page.page(breaking.list(projects.find(key).id(), page.request()));
    }

    @Schema(name = "RenameProject", example = """
            {"name": "Web shop"}
            """)
    record RenameProject(@NotBlank @Size(max = 200) String name) {}

    @Operation(
            summary = "Rename a project",
            description = "Its key stays, because the keys of its tasks begin with it.")
    @RequiresScope("work:write")
    @PatchMapping("/{key}")
    ResponseEntity<Body> rename(
            @PathVariable String key, @IfMatch Revision seen, @Valid @RequestBody RenameProject body) {
        var project = projects.rename(key, seen, body.name());
        return Answers.ok(project.revision(), Body.of(project));
    }

    @Operation(
            summary = "Delete an empty project",
            description = "One without tasks, sprints, todo files and git remotes.")
    @RequiresScope("work:write")
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String key, @IfMatch Revision seen) {
        projects.close(key, seen);
    }
}
