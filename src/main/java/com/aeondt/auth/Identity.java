package com.aeondt.auth;

import com.aeondt.platform.Caller;
import com.aeondt.platform.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who has proved who he is, and what he may do in which tenant at this moment.
 *
 * @param kind a user or an API key
 * @param id the user's or the key's id
 * @param name for people and logs
 * @param session the login, for a user
 * @param steppedUpAt when the session last showed a second factor; empty for never
 * @param passwordChangeRequired whether nothing but changing the password is allowed
 * @param grants one for each tenant, in order of their short names; a key has exactly one
 */
public record Identity(
        Caller.Kind kind,
        UUID id,
        String name,
        Optional<UUID> session,
        Optional<Instant> steppedUpAt,
        boolean passwordChangeRequired,
        List<Grant> grants) {

    /** What Spring Security calls it when a session has shown its second factor. */
    public static final String SECOND_FACTOR = "FACTOR_TOTP";

    public Identity {
        grants = List.copyOf(grants);
    }

    /**
     * What may be done in one tenant.
     *
     * @param tenant the tenant
     * @param slug its short name
     * @param roles the names of the roles held there; empty for a key
     * @param scopes what they allow, such as {@code work:write}
     */
    public record Grant(TenantId tenant, String slug, Set<String> roles, Set<String> scopes) {

        public Grant {
            roles = Set.copyOf(roles);
            scopes = Set.copyOf(scopes);
        }

        /** Whether the text names this tenant, by id or short name. */
        public boolean isNamed(String text) {
            return slug.equals(text) || tenant.toString().equals(text);
        }
    }

    /** The caller that this identity is in the tenant. */
    public Caller callerIn(Grant grant) {
        return new Caller(kind, id, name, grant.scopes());
    }
}
