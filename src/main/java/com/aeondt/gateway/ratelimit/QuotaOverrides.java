package com.aeondt.gateway.ratelimit;

import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The quotas of each tenant that are not the configured ones, remembered for a second. While PostgreSQL is away the configured
 * ones hold: a limit too many is better than no answer.
 */
@Component
class QuotaOverrides {

    private static final Logger log = LoggerFactory.getLogger(QuotaOverrides.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final OwnQuotas quotas;
    private final Cache<TenantId, Own> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    QuotaOverrides(OwnQuotas quotas) {
        this.quotas = quotas;
    }

    /** One tenant's. */
    record Own(Map<String, Quota> bySubject) {

        Optional<Quota> of(UUID principal) {
            return bySubject.isEmpty() ? Optional.empty() : Optional.ofNullable(bySubject.get(principal.toString()));
        }

        Optional<Quota> ofTenant() {
            return Optional.ofNullable(bySubject.get(LimitSubject.TENANT.text()));
        }
    }

    Own of(TenantId tenant) {
        return known.get(tenant, this::read);
    }

    /** Makes this instance see a change at once; the others do within their second. */
    void forget(TenantId tenant) {
        known.invalidate(tenant);
    }

    private Own read(TenantId tenant) {
        try {
            return Tenant.call(tenant, () -> new Own(quotas.all()));
        } catch (DataAccessException | TransactionException away) {
            log.warn("The quotas of tenant {} cannot be read, the configured ones hold: {}", tenant, away.toString());
            return new Own(Map.of());
        }
    }
}
