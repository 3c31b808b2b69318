package com.aeondt.tasks.label.web;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.label.LabelView;
import com.aeondt.tasks.label.Labels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;

@Tag(name = "Work management")
@ApiController("/labels")
class LabelController {

    private final Labels labels;

    LabelController(Labels labels) {
        this.labels = labels;
    }

    @Operation(
            summary = "List labels",
            description =
                    "The tags that tasks carry, with how many do, by name. PATCH a task's `tags`, or add and remove "
                            + "them with POST /tasks/bulk.")
    @RequiresScope("work:read")
    @GetMapping
    Page<LabelView> list(PageQuery page) {
        return page.page(labels.list(page.request()));
    }
}
