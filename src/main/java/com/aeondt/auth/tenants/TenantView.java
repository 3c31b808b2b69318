package com.aeondt.auth.tenants;

import com.aeondt.platform.Revision;
import com.aeondt.platform.TenantId;
import java.time.Instant;

/**
 * A tenant as others see it.
 *
 * @param slug its short name, which never changes
 */
public record TenantView(
        TenantId id, String slug, TenantState state, TenantSettings settings, Instant createdAt, Revision revision) {}
