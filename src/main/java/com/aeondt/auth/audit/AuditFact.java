package com.aeondt.auth.audit;

import com.aeondt.platform.Caller;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to write into the audit log.
 *
 * @param chain where it is written
 * @param actor who did it, from where
 * @param action module, thing and past tense, such as {@code auth.session.opened}
 * @param subjectType what kind of thing it was done to, such as {@code auth.session}
 * @param subjectId which of them
 * @param before the state that it had, as far as it changed; empty for something new
 * @param after the state that it has now, as far as it changed; empty for something gone
 */
public record AuditFact(
        Chain chain,
        Actor actor,
        String action,
        String subjectType,
        String subjectId,
        Map<String, ? extends @Nullable Object> before,
        Map<String, ? extends @Nullable Object> after) {

    /** A fact of the current tenant, or of the installation where there is none, by whoever is asking now. */
    public static AuditFact of(String action, String subjectType, Object subjectId) {
        return new AuditFact(
                Tenant.bound().map(Chain::of).orElse(Chain.INSTALLATION),
                Actor.current(),
                action,
                subjectType,
                subjectId.toString(),
                Map.of(),
                Map.of());
    }

    /** The same in the chain of another tenant. */
    public AuditFact in(TenantId tenant) {
        return in(Chain.of(tenant));
    }

    /** The same in the chain of the installation: it belongs to no tenant, or must not be seen by one. */
    public AuditFact inInstallation() {
        return in(Chain.INSTALLATION);
    }

    private AuditFact in(Chain other) {
        return new AuditFact(other, actor, action, subjectType, subjectId, before, after);
    }

    /** The same, done by somebody else: a login is made by him whom it lets in. */
    public AuditFact by(Caller caller) {
        return new AuditFact(chain, Actor.of(caller), action, subjectType, subjectId, before, after);
    }

    /** The same, done by this user where nobody is logged in yet: who holds a link or a code of his is he. */
    public AuditFact byUserUnlessKnown(UUID user) {
        return Caller.bound().isPresent() ? this : by(new Caller(Caller.Kind.USER, user, user.toString(), Set.of()));
    }

    /** The same with the state before; never a secret. */
    public AuditFact before(Map<String, ? extends @Nullable Object> state) {
        return new AuditFact(chain, actor, action, subjectType, subjectId, state, after);
    }

    /** The same with the state after; never a secret. */
    public AuditFact after(Map<String, ? extends @Nullable Object> state) {
        return new AuditFact(chain, actor, action, subjectType, subjectId, before, state);
    }
}
