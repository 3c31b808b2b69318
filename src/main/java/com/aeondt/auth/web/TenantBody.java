package com.aeondt.auth.web;

import com.aeondt.auth.tenants.TenantState;
import com.aeondt.auth.tenants.TenantView;
import com.aeondt.platform.web.Answers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/** A tenant as clients see it. */
@Schema(name = "Tenant")
record TenantBody(
        UUID id,
        @Schema(example = "acme") String slug,
        @Schema(example = "Acme") String name,
        TenantState state,
        @Schema(example = "Europe/Berlin") String timeZone,
        List<DayOfWeek> workingDays,
        List<LocalDate> holidays,
        Instant createdAt,
        String etag) {

    static TenantBody of(TenantView tenant) {
        var settings = tenant.settings();
        return new TenantBody(
                tenant.id().value(),
                tenant.slug(),
                settings.name(),
                tenant.state(),
                settings.timeZone(),
                settings.workingDays().stream().sorted().toList(),
                settings.holidays().stream().sorted().toList(),
                tenant.createdAt(),
                tenant.revision().etag());
    }

    static ResponseEntity<TenantBody> answer(TenantView tenant) {
        return Answers.ok(tenant.revision(), of(tenant));
    }
}
