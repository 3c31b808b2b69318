package com.aeondt.platform;

import java.util.List;

/**
 * Who the tenants are. The platform declares the question because projections and schedules walk over all tenants; the
 * module that owns tenants answers it.
 */
public interface TenantDirectory {

    /** Every tenant whose data is served, the public one included, in a stable order. */
    List<TenantId> tenants();
}
