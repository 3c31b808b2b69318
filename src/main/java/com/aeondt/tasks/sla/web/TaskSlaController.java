package com.aeondt.tasks.sla.web;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.sla.SlaClock;
import com.aeondt.tasks.sla.Slas;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Tag(name = "Work management")
@ApiController("/tasks/{key}/sla")
class TaskSlaController {

    private final Tasks tasks;
    private final Slas slas;

    TaskSlaController(Tasks tasks, Slas slas) {
        this.tasks = tasks;
        this.slas = slas;
    }

    @Operation(summary = "Where a task stands against what is promised for its priority")
    @RequiresScope("work:read")
    @GetMapping
    SlaClock read(@PathVariable String key) {
        return slas.clock(tasks.find(key));
    }
}
