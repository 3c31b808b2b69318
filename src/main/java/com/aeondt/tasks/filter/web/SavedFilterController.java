package com.aeondt.tasks.filter.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.filter.FilterQuery;
import com.aeondt.tasks.filter.SavedFilterView;
import com.aeondt.tasks.filter.SavedFilters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Work management")
@ApiController("/task-filters")
class SavedFilterController {

    private final SavedFilters filters;

    SavedFilterController(SavedFilters filters) {
        this.filters = filters;
    }

    @Schema(name = "KeepTaskFilter", example = """
            {"name": "On fire", "expression": "is:open priority:P0,P1 (is:overdue or is:blocked)", "shared": true}
            """)
    record KeepFilter(
            @NotBlank @Size(max = 100) String name,

            @Schema(description = "docs/guides/planning.md describes the language")
            @NotBlank @Size(max = FilterQuery.MAX_LENGTH) String expression,

            @Schema(description = "Whether everybody in the tenant may use it; by default not") @Nullable Boolean shared) {

        boolean forEverybody() {
            return Boolean.TRUE.equals(shared);
        }
    }

    @Schema(name = "TaskFilter")
    record Body(
            UUID id,
            @Schema(example = "On fire") String name,
            @Schema(example = "is:open priority:P0,P1") String expression,
            boolean shared,

            @Schema(description = "Who keeps it and may change it", example = "ada")
            String owner,

            String etag) {

        static Body of(SavedFilterView filter) {
            return new Body(
                    filter.id(),
                    filter.name(),
                    filter.expression(),
                    filter.shared(),
                    filter.owner(),
                    filter.revision().etag());
        }
    }

    @Operation(summary = "List kept filters", description = "Yours and those that are shared, oldest first.")
    @RequiresScope("work:read")
    @GetMapping
    Page<Body> list(PageQuery page) {
        return page.page(filters.list(page.request()).map(Body::of));
    }

    @Operation(
            summary = "Keep a filter",
            description = "GET /tasks?filter={name} uses it. An expression that cannot be understood is refused with "
                    + "the place where it goes wrong.")
    @RequiresScope("work:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Body> keep(@Valid @RequestBody KeepFilter body) {
        var filter = filters.keep(body.name(), body.expression(), body.forEverybody());
        return Answers.created(filter.id(), filter.revision(), Body.of(filter));
    }

    @Operation(summary = "Read a kept filter", description = "By its id or its name.")
    @RequiresScope("work:read")
    @GetMapping("/{id}")
    ResponseEntity<Body> read(@PathVariable String id) {
        var filter = filters.find(id);
        return Answers.ok(filter.revision(), Body.of(filter));
    }

    @Operation(summary = "Change a filter of your own")
    @RequiresScope("work:write")
    @PutMapping("/{id}")
    ResponseEntity<Body> rewrite(@PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody KeepFilter body) {
        var filter = filters.rewrite(id, seen, body.name(), body.expression(), body.forEverybody());
        return Answers.ok(filter.revision(), Body.of(filter));
    }

    @Operation(summary = "Delete a filter of your own")
    @RequiresScope("work:write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id, @IfMatch Revision seen) {
        filters.drop(id, seen);
    }
}
