package com.aeondt.tasks.web;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.DependencyTree;
import com.aeondt.tasks.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Tag(name = "Work management")
@ApiController("/tasks/{key}/dependency-tree")
class DependencyTreeController {

    private final Tasks tasks;

    DependencyTreeController(Tasks tasks) {
        this.tasks = tasks;
    }

    @Operation(
            summary = "Everything a task waits for, directly or not",
            description =
                    "A task that stands in several places is spelled out in the first one only. At most 500 tasks.")
    @RequiresScope("work:read")
    @GetMapping
    DependencyTree read(@PathVariable String key) {
        return tasks.dependencyTree(tasks.find(key).id());
    }
}
