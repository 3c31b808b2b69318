package com.aeondt.tasks.web;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.backlog.Backlog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Work management")
@ApiController("/backlog")
class BacklogController {

    private final Backlog backlog;
    private final Tasks tasks;

    BacklogController(Backlog backlog, Tasks tasks) {
        this.backlog = backlog;
        this.tasks = tasks;
    }

    @Schema(name = "RankBacklog", example = """
            {"tasks": ["TASK-17", "TASK-4", "BACKLOG-12"]}
            """)
    record Ranking(@NotEmpty @Size(max = 200) List<@NotBlank String> tasks) {}

    @Operation(summary = "The backlog", description = "What was ranked first, then the rest, oldest first.")
    @RequiresScope("work:read")
    @GetMapping
    Page<TaskBody> list(PageQuery page) {
        return page.page(backlog.list(page.request()).map(TaskBody::of));
    }

    @Operation(summary = "The tasks that nobody has judged yet", description = "In CREATE or TRIAGE, oldest first.")
    @RequiresScope("work:read")
    @GetMapping("/triage")
    Page<TaskBody> triage(PageQuery page) {
        return page.page(backlog.triage(page.request()).map(TaskBody::of));
    }

    @Operation(
            summary = "Rank the backlog",
            description =
                    "Puts these tasks first, in this order. A ranking is what its last author says, so there is no "
                            + "entity tag to match.")
    @RequiresScope("work:write")
    @PutMapping("/ranking")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rank(@Valid @RequestBody Ranking body) {
        backlog.rank(body.tasks().stream()
                .map(task -> tasks.find(task).id())
                .distinct()
                .toList());
    }
}
