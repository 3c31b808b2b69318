package com.aeondt.platform;

import java.util.Optional;

/**
 * The tenant that the current work belongs to. Bound by the gateway for a request and by whoever starts background work;
 * the transaction manager hands it to PostgreSQL, whose row-level security then shows this tenant's rows only.
 *
 * <p>A scope is not inherited by threads that work is handed to: bind it again there.
 */
public final class Tenant {

    private static final ScopedValue<TenantId> CURRENT = ScopedValue.newInstance();

    private Tenant() {}

    /**
     * The tenant of the current scope.
     *
     * @throws IllegalStateException outside any scope: that is a mistake of ours, never the client's
     */
    public static TenantId current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("No tenant is bound to this scope"));
    }

    /** The tenant of the current scope, empty outside any. */
    public static Optional<TenantId> bound() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Runs the work as this tenant and returns what it returns. */
    public static <T, X extends Throwable> T call(TenantId tenant, ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(CURRENT, tenant).call(work);
    }

    /** Runs the work as this tenant. */
    public static void run(TenantId tenant, Runnable work) {
        ScopedValue.where(CURRENT, tenant).run(work);
    }
}
