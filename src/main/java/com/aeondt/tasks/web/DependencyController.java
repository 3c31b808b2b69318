package com.aeondt.tasks.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Tag(name = "Work management")
@ApiController("/tasks/{key}/dependencies")
class DependencyController {

    private final Tasks tasks;

    DependencyController(Tasks tasks) {
        this.tasks = tasks;
    }

    @Schema(name = "PutDependency", example = """
            {"note": "database schema"}
            """)
    record PutDependency(@Size(max = 1_000) @Nullable String note) {}

    @Operation(summary = "What a task waits for", description = "All of them; a task has at most 100.")
    @RequiresScope("work:read")
    @GetMapping
    ResponseEntity<Page<TaskBody.Dependency>> list(@PathVariable String key) {
        var task = tasks.find(key);
        var items = task.dependencies().stream().map(TaskBody.Dependency::of).toList();
        return Answers.ok(task.revision(), new Page<>(items, null));
    }

    @Operation(
            summary = "Let a task wait for another one",
            description = "Refused when that would close a circle; the problem names its tasks.")
    @RequiresScope("work:write")
    @PutMapping("/{other}")
    ResponseEntity<TaskBody> put(
            @PathVariable String key,
            @PathVariable String other,
            @IfMatch Revision seen,
            @Valid @RequestBody PutDependency body) {
        var task = tasks.addDependency(
                tasks.find(key).id(),
                seen,
                new Tasks.Dependency(tasks.find(other).id(), body.note()));
        return Answers.ok(task.revision(), TaskBody.of(task));
    }

    @Operation(summary = "Let a task no longer wait for another one")
    @RequiresScope("work:write")
    @DeleteMapping("/{other}")
    ResponseEntity<TaskBody> remove(@PathVariable String key, @PathVariable String other, @IfMatch Revision seen) {
        var task = tasks.removeDependency(
                tasks.find(key).id(), seen, tasks.find(other).id());
        return Answers.ok(task.revision(), TaskBody.of(task));
    }
}
