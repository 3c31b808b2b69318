package com.aeondt.auth.audit;

import com.aeondt.auth.credentials.Octets;
import com.aeondt.platform.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A chain of entries: one for each tenant, and one for what belongs to no tenant.
 *
 * @param id the tenant's id, or that of {@link #INSTALLATION}
 */
public record Chain(UUID id) {

    /** Denied attempts, logins, and changes of the installation. */
    public static final Chain INSTALLATION = new Chain(new UUID(0L, 0L));

    public static Chain of(TenantId tenant) {
        return new Chain(tenant.value());
    }

    /** What the first entry follows: another for each chain, so that the head of one is no head of another. */
    Octets genesis() {
        return Octets.of(("aeon audit chain " + id).getBytes(StandardCharsets.UTF_8))
                .sha256();
    }

    @Override
    public String toString() {
        return equals(INSTALLATION) ? "installation" : id.toString();
    }
}
