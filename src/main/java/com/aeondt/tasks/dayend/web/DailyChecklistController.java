package com.aeondt.tasks.dayend.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.dayend.DailyChecklistView;
import com.aeondt.tasks.dayend.DailyChecklists;
import com.aeondt.tasks.dayend.DayItem;
import com.aeondt.tasks.dayend.OpenItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Work management")
@ApiController("/daily-checklists")
class DailyChecklistController {

    private final DailyChecklists checklists;

    DailyChecklistController(DailyChecklists checklists) {
        this.checklists = checklists;
    }

    @Schema(name = "BeginDailyChecklist", example = """
            {"day": "2026-11-25"}
            """)
    record BeginChecklist(
            @Schema(description = "Today, where the tenant is, or an earlier day; by default today") @Nullable LocalDate day) {}

    @Schema(name = "TickDailyItem", example = """
            {"done": true}
            """)
    record Tick(
            @Schema(description = "false opens the item again") @NotNull Boolean done) {}

    @Schema(name = "DailyChecklist")
    record ChecklistBody(
            UUID id,
            LocalDate day,
            UUID personId,
            @Schema(example = "ada") String personName,
            List<DailyChecklistView.ChecklistItem> items,
            Instant changedAt,

            @Schema(description = "Send it as If-Match with a change", example = "\"3\"")
            String etag) {

        static ChecklistBody of(DailyChecklistView view) {
            return new ChecklistBody(
                    view.id(),
                    view.day(),
                    view.personId(),
                    view.personName(),
                    view.items(),
                    view.changedAt(),
                    view.revision().etag());
        }
    }

    @Operation(summary = "List checklists for the end of the day", description = "Newest first, of everybody.")
    @RequiresScope("work:read")
    @GetMapping
    Page<ChecklistBody> list(
            @Parameter(description = "Only those of this day") @RequestParam @Nullable LocalDate day, PageQuery page) {
        return page.page(checklists.list(day, page.request()).map(ChecklistBody::of));
    }

    @Operation(
            summary = "Begin your checklist for the end of the day",
            description = "The six items of the operating procedures, none of them ticked off; one per person and day.")
    @RequiresScope("work:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ChecklistBody> begin(@Valid @RequestBody BeginChecklist body) {
        var checklist = checklists.begin(body.day());
        return Answers.created(checklist.id(), checklist.revision(), ChecklistBody.of(checklist));
    }

    @Operation(
            summary = "What a day left open",
            description = "Open items person by person, their tasks that nobody touched, and who began no checklist"
                    + " although the standup of the day expected them.")
    @RequiresScope("work:read")
    @GetMapping("/open")
    OpenItems open(
            @Parameter(description = "By default today, where the tenant is") @RequestParam @Nullable LocalDate day) {
        return checklists.open(day);
    }

    @Operation(
            summary = "Read a checklist for the end of the day",
            description = "Anybody in the tenant reads it; only its owner ticks off its items.")
    @RequiresScope("work:read")
    @GetMapping("/{id}")
    ResponseEntity<ChecklistBody> read(@PathVariable UUID id) {
        var checklist = checklists.find(id);
        return Answers.ok(checklist.revision(), ChecklistBody.of(checklist));
    }

    @Operation(
            summary = "Tick off an item, or open it again",
            description = "Of your own checklist only. If-Match is the checklist's.")
    @RequiresScope("work:write")
    @PutMapping("/{id}/items/{item}")
    ResponseEntity<ChecklistBody> tick(
            @PathVariable UUID id, @PathVariable DayItem item, @IfMatch Revision seen, @Valid @RequestBody Tick body) {
        var checklist = checklists.tick(id, seen, item, body.done());
        return Answers.ok(checklist.revision(), ChecklistBody.of(checklist));
    }
}
