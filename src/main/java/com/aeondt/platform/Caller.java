package com.aeondt.platform;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking. Bound by the gateway beside the {@link Tenant}, once authenticated.
 *
 * @param kind what sort of caller
 * @param id the user's id, the API key's id, or for the system a fixed id
 * @param name the name to show and to write into the audit log; never a secret
 * @param scopes what the caller may do in the current tenant, such as {@code work:write}
 */
public record Caller(Kind kind, UUID id, String name, Set<String> scopes) {

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    /** Background work of the server itself. */
    public static final Caller SYSTEM = new Caller(Kind.SYSTEM, new UUID(0L, 0L), "system", Set.of());

    /** What sort of caller. */
    public enum Kind {
        USER,
        API_KEY,
        SYSTEM
    }

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** The caller of the current scope; {@link #SYSTEM} outside any request. */
    public static Caller current() {
        return CURRENT.isBound() ? CURRENT.get() : SYSTEM;
    }

    /** The caller of the current scope, empty outside any request. */
    public static Optional<Caller> bound() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Runs the work on behalf of this caller and returns what it returns. */
    public static <T, X extends Throwable> T call(Caller caller, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, caller).call(work);
    }

    /** Whether the caller holds the scope. */
    public boolean may(String scope) {
        return scopes.contains(scope);
    }
}
