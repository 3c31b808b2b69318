package com.aeondt.auth.web;

import com.aeondt.auth.tenants.TenantAdministration;
import com.aeondt.auth.tenants.TenantRemoval;
import com.aeondt.auth.tenants.TenantSettings;
import com.aeondt.auth.tenants.TenantUsage;
import com.aeondt.platform.Revision;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.JobAccepted;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.platform.web.RequiresStepUp;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Identity")
@ApiController("/tenants")
class TenantController {

    private final TenantAdministration tenants;
    private final TenantUsage usage;
    private final TenantRemoval removal;

    TenantController(TenantAdministration tenants, TenantUsage usage, TenantRemoval removal) {
        this.tenants = tenants;
        this.usage = usage;
        this.removal = removal;
    }

    @Schema(name = "MakeTenant", example = """
            {"slug": "acme", "name": "Acme", "timeZone": "Europe/Berlin",
             "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], "holidays": ["2026-12-25"]}
            """)
    record MakeTenant(
            @NotNull @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?")
            String slug,

            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 60) String timeZone,
            @NotNull @Size(min = 1, max = 7) Set<DayOfWeek> workingDays,
            @Size(max = 1000) @Nullable Set<LocalDate> holidays) {

        TenantSettings settings() {
            return new TenantSettings(
                    name, timeZone, workingDays, Objects.requireNonNullElse(holidays, Set.<LocalDate>of()));
        }
    }

    @Schema(name = "ChangeTenant", example = """
            {"timeZone": "Europe/Paris", "holidays": ["2026-12-25", "2027-01-01"]}
            """)
    record ChangeTenant(
            @Schema(description = "Absent: as it is") @Size(min = 1, max = 200) @Nullable String name,

            @Schema(description = "Absent: as it is") @Size(min = 1, max = 60) @Nullable String timeZone,

            @Schema(description = "Absent: as they are; otherwise all of them") @Size(min = 1, max = 7) @Nullable Set<DayOfWeek> workingDays,

            @Schema(description = "Absent: as they are; otherwise all of them") @Size(max = 1000) @Nullable Set<LocalDate> holidays) {

        TenantSettings over(TenantSettings present) {
            return new TenantSettings(
                    Objects.requireNonNullElse(name, present.name()),
                    Objects.requireNonNullElse(timeZone, present.timeZone()),
                    Objects.requireNonNullElse(workingDays, present.workingDays()),
                    Objects.requireNonNullElse(holidays, present.holidays()));
        }
    }

    @Schema(name = "TenantUsage")
    record Usage(List<Rows> tables) {}

    @Schema(name = "TableUsage")
    record Rows(@Schema(example = "tasks.task") String table, long rows) {}

    @Operation(
            summary = "List the tenants",
            description = "All of them for who runs the installation; the one he is in for everybody else.")
    @RequiresScope("auth:read")
    @GetMapping
    Page<TenantBody> list(PageQuery page) {
        return page.page(tenants.list(page.request()).map(TenantBody::of));
    }

    @Operation(summary = "Make a tenant", description = "Its first administrator is the caller.")
    @RequiresScope("platform:admin")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TenantBody> make(@Valid @RequestBody MakeTenant body) {
        var tenant = tenants.make(body.slug(), body.settings());
        return Answers.created(tenant.id(), tenant.revision(), TenantBody.of(tenant));
    }

    @Operation(summary = "Read a tenant")
    @RequiresScope("auth:read")
    @GetMapping("/{id}")
    ResponseEntity<TenantBody> read(@PathVariable UUID id) {
        return TenantBody.answer(tenants.find(new TenantId(id)));
    }

    @Operation(
            summary = "Change a tenant's name, time zone or business calendar",
            description = "Other instances use a new calendar within a minute.")
    @RequiresScope("auth:admin")
    @PatchMapping("/{id}")
    ResponseEntity<TenantBody> change(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody ChangeTenant body) {
        var tenant = new TenantId(id);
        var present = tenants.find(tenant);
        seen.mustBe(present.revision());
        return TenantBody.answer(tenants.change(tenant, seen, body.over(present.settings())));
    }

    @Operation(
            summary = "Delete a tenant",
            description = "Closed at once; a job takes its data out of every store. The audit log of it stays.")
    @RequiresScope("platform:admin")
    @RequiresStepUp
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<JobAccepted> delete(@PathVariable UUID id, @IfMatch Revision seen) {
        return JobAccepted.of(removal.begin(new TenantId(id), seen));
    }

    @Operation(summary = "How many rows a tenant has, table by table")
    @RequiresScope("auth:read")
    @GetMapping("/{id}/usage")
    Usage usage(@PathVariable UUID id) {
        return new Usage(usage.of(new TenantId(id)).stream()
                .map(table -> new Rows(table.table(), table.rows()))
                .toList());
    }

    @Operation(summary = "Suspend a tenant", description = "Nobody gets in, within a second; its data stays.")
    @RequiresScope("platform:admin")
    @PostMapping("/{id}/suspend")
    ResponseEntity<TenantBody> suspend(@PathVariable UUID id, @IfMatch Revision seen) {
        return TenantBody.answer(tenants.suspend(new TenantId(id), seen));
    }

    @Operation(summary = "Resume a suspended tenant")
    @RequiresScope("platform:admin")
    @PostMapping("/{id}/resume")
    ResponseEntity<TenantBody> resume(@PathVariable UUID id, @IfMatch Revision seen) {
        return TenantBody.answer(tenants.resume(new TenantId(id), seen));
    }
}
