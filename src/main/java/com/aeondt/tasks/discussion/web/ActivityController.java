package com.aeondt.tasks.discussion.web;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.discussion.Activities;
import com.aeondt.tasks.discussion.ActivityView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Tag(name = "Work management")
@ApiController("/tasks/{key}/activity")
class ActivityController {

    private final Tasks tasks;
    private final Activities activities;

    ActivityController(Tasks tasks, Activities activities) {
        this.tasks = tasks;
        this.activities = activities;
    }

    @Operation(summary = "List what happened to a task", description = "Newest first, with who did it.")
    @RequiresScope("work:read")
    @GetMapping
    Page<ActivityView> list(@PathVariable String key, PageQuery page) {
        return page.page(activities.list(tasks.find(key).id(), page.request()));
    }
}
