package com.aeondt.gateway.ratelimit;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Tenant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quota that is not the configured one. */
@Entity
@Table(schema = "gateway", name = "quota_override")
class QuotaOverride {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID tenantId;

    @Column(updatable = false)
    private String subject;

    private long requests;

    private long windowMs;

    @SuppressWarnings("NullAway.Init")
    protected QuotaOverride() {}

    QuotaOverride(LimitSubject subject, Quota quota) {
        this.tenantId = Tenant.current().value();
        this.subject = subject.text();
        change(quota);
    }

    final void change(Quota quota) {
        requests = quota.requests();
        windowMs = quota.window().toMillis();
    }

    LimitSubject subject() {
        return new LimitSubject(subject);
    }

    Quota quota() {
        return new Quota(requests, Duration.ofMillis(windowMs));
    }

    /** Counts from one: zero is the revision of a quota that is not overridden. */
    Revision revision() {
        return new Revision(version == null ? 1 : version + 1);
    }
}
