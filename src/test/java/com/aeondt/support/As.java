package com.aeondt.support;

import com.aeondt.platform.Caller;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Somebody who asks, in a tenant of their own. */
public record As(TenantId tenant, Caller caller) {

    /** A new user of a new tenant with these scopes. */
    public static As userWith(String... scopes) {
        return new As(
                new TenantId(UUID.randomUUID()),
                new Caller(Caller.Kind.USER, UUID.randomUUID(), "ada", Set.of(scopes)));
    }

    /** Asks, and returns the answer. */
    public <T> T ask(Supplier<T> question) {
        return Tenant.<T, RuntimeException>call(tenant, () -> Caller.<T, RuntimeException>call(caller, question::get));
    }
}
