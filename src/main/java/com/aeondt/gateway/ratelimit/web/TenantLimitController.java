package com.aeondt.gateway.ratelimit.web;

import com.aeondt.gateway.ratelimit.QuotaView;
import com.aeondt.gateway.ratelimit.TenantLimits;
import com.aeondt.gateway.ratelimit.web.RateLimitController.Limit;
import com.aeondt.gateway.ratelimit.web.RateLimitController.SetLimit;
import com.aeondt.platform.Revision;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Identity, tenancy & platform")
@ApiController("/tenants/{id}/limits")
class TenantLimitController {

    private final TenantLimits limits;

    TenantLimitController(TenantLimits limits) {
        this.limits = limits;
    }

    @Operation(
            summary = "Read how much a tenant may use",
            description =
                    "All its callers together. The configured limit, with the entity tag \"0\", while it has none of its own.")
    @RequiresScope("platform:read")
    @GetMapping
    ResponseEntity<Limit> read(@PathVariable UUID id) {
        return answer(limits.read(new TenantId(id)));
    }

    @Operation(
            summary = "Give a tenant a limit of its own",
            description =
                    "Only administrators of the installation may, without being in the tenant. It counts within a second.")
    @RequiresScope("platform:admin")
    @PutMapping
    ResponseEntity<Limit> put(@PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody SetLimit body) {
        return answer(limits.put(new TenantId(id), seen, body.quota()));
    }

    @Operation(summary = "Go back to the configured limit of tenants")
    @RequiresScope("platform:admin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping
    void remove(@PathVariable UUID id, @IfMatch Revision seen) {
        limits.remove(new TenantId(id), seen);
    }

    private static ResponseEntity<Limit> answer(QuotaView view) {
        return Answers.ok(view.revision(), Limit.of(view));
    }
}
