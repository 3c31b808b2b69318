package com.aeondt.gateway.ratelimit;

import com.aeondt.platform.Revision;

/**
 * The quota of a tenant or of one of its callers.
 *
 * @param overridden whether it is another than the configured one
 * @param revision {@link #NOT_OVERRIDDEN} while it is the configured one
 */
public record QuotaView(LimitSubject subject, Quota quota, boolean overridden, Revision revision) {

    static final Revision NOT_OVERRIDDEN = new Revision(0);
}
