package com.aeondt.platform.persistence;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Tenant;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * An aggregate of the current tenant: its id, its tenant and its version.
 *
 * @param <A> the aggregate itself
 */
@MappedSuperclass
public abstract class TenantAggregate<A extends TenantAggregate<A>> extends AbstractAggregateRoot<A> {

    /** What an aggregate has between Hibernate making it and filling it. */
    private static final UUID NOBODY = new UUID(0L, 0L);

    @Id
    private UUID id = Ids.next();

    @Column(updatable = false)
    private UUID tenantId = Tenant.bound().map(tenant -> tenant.value()).orElse(NOBODY);

    @Version
    private @Nullable Long version;

    protected UUID uuid() {
        return id;
    }

    protected Revision revision() {
        return new Revision(version == null ? 0 : version);
    }
}
