package com.aeondt.auth.tenants;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.util.UUID;

/** What happens to a tenant as a whole. */
public sealed interface TenantEvent extends DomainEvent {

    UUID tenant();

    @Override
    default Subject subject() {
        return new Subject("tenant", tenant());
    }

    /** Its rows are gone; whoever keeps copies of them removes those. */
    record Deleted(UUID tenant) implements TenantEvent {

        @Override
        public String type() {
            return "auth.tenant-deleted.v1";
        }
    }
}
