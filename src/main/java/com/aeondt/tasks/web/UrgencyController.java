package com.aeondt.tasks.web;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.urgency.Urgencies;
import com.aeondt.tasks.urgency.Urgency;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Tag(name = "Work management")
@ApiController("/tasks/{key}/urgency")
class UrgencyController {

    private final Tasks tasks;
    private final Urgencies urgencies;

    UrgencyController(Tasks tasks, Urgencies urgencies) {
        this.tasks = tasks;
        this.urgencies = urgencies;
    }

    @Operation(
            summary = "How urgent a task is, and why",
            description = "The sum of its terms; each names its coefficient, its factor and the fact behind it.")
    @RequiresScope("work:read")
    @GetMapping
    Urgency read(@PathVariable String key) {
        return urgencies.of(tasks.find(key));
    }
}
