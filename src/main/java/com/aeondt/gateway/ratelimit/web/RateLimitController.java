package com.aeondt.gateway.ratelimit.web;

import com.aeondt.gateway.ratelimit.Allowance;
import com.aeondt.gateway.ratelimit.Quota;
import com.aeondt.gateway.ratelimit.QuotaView;
import com.aeondt.gateway.ratelimit.Quotas;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Identity, tenancy & platform")
@ApiController("/rate-limits")
class RateLimitController {

    private final Quotas quotas;

    RateLimitController(Quotas quotas) {
        this.quotas = quotas;
    }

    @Schema(name = "CurrentRateLimits")
    record Current(
            @Schema(description = "False while this instance counts alone because Redis does not answer")
            boolean shared,

            List<Left> limits) {}

    @Schema(name = "CurrentRateLimit")
    record Left(
            @Schema(description = "principal or tenant", example = "principal")
            String name,

            @Schema(example = "100") long requests,
            @Schema(example = "60") long windowSeconds,
            @Schema(example = "97") long remaining,

            @Schema(description = "Seconds until all of it is there again", example = "42")
            long resetSeconds) {

        static Left of(Allowance allowance) {
            return new Left(
                    allowance.name(),
                    allowance.quota().requests(),
                    allowance.quota().window().toSeconds(),
                    allowance.remaining(),
                    allowance.resetSeconds());
        }
    }

    @Schema(name = "RateLimit")
    record Limit(
            @Schema(description = "tenant, or the id of a user or an API key", example = "tenant")
            String subject,

            @Schema(example = "1000") long requests,
            @Schema(example = "60") long windowSeconds,

            @Schema(description = "Whether it is another than the configured one")
            boolean overridden,

            String etag) {

        static Limit of(QuotaView view) {
            return new Limit(
                    view.subject().text(),
                    view.quota().requests(),
                    view.quota().window().toSeconds(),
                    view.overridden(),
                    view.revision().etag());
        }
    }

    @Schema(name = "SetRateLimit", example = """
            {"requests": 1000, "windowSeconds": 60}
            """)
    record SetLimit(
            @Min(1) @Max(1_000_000_000) long requests,
            @Min(1) @Max(86_400) long windowSeconds) {

        Quota quota() {
            return new Quota(requests, Duration.ofSeconds(windowSeconds));
        }
    }

    @Operation(
            summary = "What is left of your limits",
            description = "The same as the RateLimit header of this answer, which counts as a request itself.")
    @RequiresScope(RequiresScope.ANY)
    @GetMapping("/current")
    Current current(HttpServletRequest request) {
        var decision = quotas.current(request);
        return new Current(
                decision.shared(), decision.allowances().stream().map(Left::of).toList());
    }

    @Operation(
            summary = "List the limits of the tenant that are not the configured ones",
            description = "Those of the tenant as a whole and of its users and API keys, in order of their subjects.")
    @RequiresScope("platform:read")
    @GetMapping
    Page<Limit> list(PageQuery page) {
        return page.page(quotas.list(page.request()).map(Limit::of));
    }

    @Operation(
            summary = "Read the limit of the tenant, a user or an API key",
            description = "The configured one, with the entity tag \"0\", while it has none of its own.")
    @RequiresScope("platform:read")
    @GetMapping("/{subject}")
    ResponseEntity<Limit> read(@PathVariable String subject) {
        return answer(quotas.read(subject));
    }

    @Operation(
            summary = "Give the tenant, a user or an API key a limit of its own",
            description =
                    "Only administrators of the installation may. It counts within a second, also for what is left now.")
    @RequiresScope("platform:admin")
    @PutMapping("/{subject}")
    ResponseEntity<Limit> put(@PathVariable String subject, @IfMatch Revision seen, @Valid @RequestBody SetLimit body) {
        return answer(quotas.put(subject, seen, body.quota()));
    }

    @Operation(summary = "Go back to the configured limit")
    @RequiresScope("platform:admin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{subject}")
    void remove(@PathVariable String subject, @IfMatch Revision seen) {
        quotas.remove(subject, seen);
    }

    private static ResponseEntity<Limit> answer(QuotaView view) {
        return Answers.ok(view.revision(), Limit.of(view));
    }
}
