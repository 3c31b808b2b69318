package com.aeondt.tasks.web;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.files.QuickAdd;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Work management")
@ApiController("/tasks/quick-add")
class QuickAddController {

    private final QuickAdd quickAdd;

    QuickAddController(QuickAdd quickAdd) {
        this.quickAdd = quickAdd;
    }

    @Operation(
            summary = "Create a task from one line of text",
            description = "`[P2] Fix login @backend #auth due:2026-11-27`, or an entry as todo files have them.")
    @RequiresScope("work:write")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<TaskBody> add(@RequestBody String text) {
        var task = quickAdd.add(text);
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + task.key()))
                .eTag(task.revision().etag())
                .body(TaskBody.of(task));
    }
}
