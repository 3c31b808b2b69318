package com.aeondt.mcp.protocol;

import com.aeondt.platform.Caller;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;

/**
 * Who is asking, with everything a call needs to run as that one: it travels with the call, since the threads that carry it
 * inherit nothing.
 *
 * @param tenant the tenant that the request chose
 * @param caller the caller with the scopes it holds now
 */
public record Owner(TenantId tenant, Caller caller) {

    /** Who is asking in the current scope. */
    public static Owner current() {
        return new Owner(Tenant.current(), Caller.current());
    }

    /** Runs the work as this caller in this tenant. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return Tenant.<T, X>call(tenant, () -> Caller.<T, X>call(caller, work));
    }

    /** Whether the other is the same one in the same tenant, whatever it may do there by now. */
    public boolean isSameAs(Owner other) {
        return tenant.equals(other.tenant)
                && caller.kind() == other.caller.kind()
                && caller.id().equals(other.caller.id());
    }
}
