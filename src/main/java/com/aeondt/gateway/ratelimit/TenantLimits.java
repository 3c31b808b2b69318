package com.aeondt.gateway.ratelimit;

import com.aeondt.auth.Tenants;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import org.springframework.stereotype.Service;

/**
 * How much the callers of a tenant may use together: for who runs the installation of any tenant, for everybody else of his own.
 * Each method throws an {@link AeonException} when there is no such tenant for the caller.
 */
@Service
public class TenantLimits {

    private final Tenants tenants;
    private final Quotas quotas;

    TenantLimits(Tenants tenants, Quotas quotas) {
        this.tenants = tenants;
        this.quotas = quotas;
    }

    /** Its own, or the configured one. */
    public QuotaView read(TenantId tenant) {
        tenants.mustBeKnown(tenant);
        return Tenant.call(tenant, () -> quotas.read(LimitSubject.TENANT.text()));
    }

    /** Gives it one of its own. */
    public QuotaView put(TenantId tenant, Revision seen, Quota quota) {
        tenants.mustBeKnown(tenant);
        return Tenant.call(tenant, () -> quotas.put(LimitSubject.TENANT.text(), seen, quota));
    }

    /** Goes back to the configured one. */
    public void remove(TenantId tenant, Revision seen) {
        tenants.mustBeKnown(tenant);
        Tenant.run(tenant, () -> quotas.remove(LimitSubject.TENANT.text(), seen));
    }
}
