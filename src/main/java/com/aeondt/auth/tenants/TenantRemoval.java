package com.aeondt.auth.tenants;

import com.aeondt.platform.Revision;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.JobId;
import com.aeondt.platform.jobs.Jobs;
import org.springframework.stereotype.Service;

/** Takes a tenant out of every store. */
@Service
public class TenantRemoval {

    private final TenantAdministration tenants;
    private final Jobs jobs;

    TenantRemoval(TenantAdministration tenants, Jobs jobs) {
        this.tenants = tenants;
        this.jobs = jobs;
    }

    /** Closes the tenant at once, for good, and asks a job of the caller's tenant for the rest. */
    public JobId begin(TenantId tenant, Revision seen) {
        tenants.close(tenant, seen);
        return jobs.submit(TenantRemovalJob.KIND, new TenantRemovalJob.Parameters(tenant.value()));
    }
}
