package com.aeondt.tasks.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.filter.SavedFilters;
import com.aeondt.tasks.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
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
@ApiController("/tasks")
class TaskController {

    private final Tasks tasks;
    private final Projects projects;
    private final SavedFilters filters;

    TaskController(Tasks tasks, Projects projects, SavedFilters filters) {
        this.tasks = tasks;
        this.projects = projects;
        this.filters = filters;
    }

    @Operation(summary = "List tasks", description = "Every criterion narrows the list.")
    @RequiresScope("work:read")
    @GetMapping
    Page<TaskBody> list(@ParameterObject TaskQuery query, PageQuery page) {
        return page.page(
                tasks.list(query.filter(projects, filters), page.request()).map(TaskBody::of));
    }

    @Operation(summary = "Create a task", description = "It gets the next free key of its project.")
    @RequiresScope("work:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TaskBody> plan(@Valid @RequestBody PlanTask body) {
        var dependencies = body.waitsFor().stream()
                .map(other -> new Tasks.Dependency(tasks.find(other).id(), null))
                .toList();
        var project =
                body.project() == null ? null : projects.find(body.project()).id();
        var task = tasks.plan(new NewTask(project, null, body.details(), dependencies));
        return Answers.created(task.key(), task.revision(), TaskBody.of(task));
    }

    @Operation(summary = "Read a task", description = "By its id or its key.")
    @RequiresScope("work:read")
    @GetMapping("/{key}")
    ResponseEntity<TaskBody> read(@PathVariable String key) {
        var task = tasks.find(key);
        return Answers.ok(task.revision(), TaskBody.of(task));
    }

    @Operation(
            summary = "Change a task",
            description =
                    "A merge patch (RFC 7396): what is absent stays, null removes. The state changes by transitions.")
    @RequiresScope("work:write")
    @PatchMapping("/{key}")
    ResponseEntity<TaskBody> change(
            @PathVariable String key, @IfMatch Revision seen, @Valid @RequestBody ChangeTask patch) {
        var current = tasks.find(key);
        var task = tasks.change(current.id(), seen, patch.over(current.details()));
        return Answers.ok(task.revision(), TaskBody.of(task));
    }

    @Operation(
            summary = "Cancel a task",
            description = "It stays, with its text, in the state CANCELLED and can be taken up again by a transition.")
    @RequiresScope("work:write")
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String key, @IfMatch Revision seen) {
        tasks.move(tasks.find(key).id(), seen, TaskState.CANCELLED, null);
    }
}
