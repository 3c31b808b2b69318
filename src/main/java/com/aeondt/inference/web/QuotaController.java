package com.aeondt.inference.web;

import com.aeondt.inference.metering.TokenQuotas;
import com.aeondt.inference.metering.TokenQuotas.Quota;
import com.aeondt.inference.metering.TokenQuotas.Spent;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController("/llm")
@Tag(name = "Search, extraction & inference")
class QuotaController {

    private static final Duration REPORTED = Duration.ofDays(31);

    private final TokenQuotas quotas;
    private final Clock clock;

    QuotaController(TokenQuotas quotas, Clock clock) {
        this.quotas = quotas;
        this.clock = clock;
    }

    /** How many tokens may be used; the caller of all zeros is the tenant as a whole. */
    record QuotaAnswer(
            UUID caller, @Nullable Long perMinute, @Nullable Long perDay, String etag) {

        static QuotaAnswer of(Quota quota) {
            return new QuotaAnswer(
                    quota.caller(),
                    quota.perMinute().orElse(null),
                    quota.perDay().orElse(null),
                    quota.revision().etag());
        }
    }

    /** All quotas. */
    record Quotas(List<QuotaAnswer> items) {}

    @GetMapping("/quotas")
    @RequiresScope("llm:use")
    @Operation(summary = "List the token quotas of the tenant and its callers")
    Quotas list() {
        return new Quotas(quotas.list().stream().map(QuotaAnswer::of).toList());
    }

    /** New limits; one that is left out is none. */
    record QuotaRequest(
            @Nullable @PositiveOrZero Long perMinute,
            @Nullable @PositiveOrZero Long perDay) {}

    @PutMapping("/quotas/{caller}")
    @RequiresScope("llm:admin")
    @Operation(
            summary = "Set the token quota of a caller or of the tenant as a whole",
            description = "The caller of all zeros is the tenant. The first quota is set with the entity tag \"0\".")
    ResponseEntity<QuotaAnswer> set(
            @PathVariable UUID caller, @IfMatch Revision seen, @Valid @RequestBody QuotaRequest request) {
        var quota = quotas.set(
                caller, seen, Optional.ofNullable(request.perMinute()), Optional.ofNullable(request.perDay()));
        return Answers.ok(quota.revision(), QuotaAnswer.of(quota));
    }

    /** What was spent. */
    record UsageReport(Instant since, List<Spent> items) {}

    @GetMapping("/usage")
    @RequiresScope("llm:use")
    @Operation(summary = "Report the tokens spent, by day, caller and model; the last 31 days when no time is given")
    UsageReport usage(@RequestParam(required = false) @Nullable Instant since) {
        var from = since == null ? clock.instant().minus(REPORTED) : since;
        return new UsageReport(from, quotas.report(from));
    }
}
