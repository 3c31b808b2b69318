package com.aeondt.auth.apikeys;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.credentials.ApiKeySecret;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.persistence.TenantAggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A key with which a program calls for its owner in one tenant. The secret is with the program; here is its hash. */
@Entity
@Table(schema = "auth", name = "api_key")
class ApiKey extends TenantAggregate<ApiKey> {

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private byte[] secretHash;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scopes;

    @Column(updatable = false)
    private UUID ownerId;

    @Column(updatable = false)
    private boolean bootstrap;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant expiresAt;

    private @Nullable Instant revokedAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    private @Nullable UUID replacedBy;

    @SuppressWarnings("NullAway.Init")
    protected ApiKey() {}

    ApiKey(ApiKeySecret secret, ApiKeyTerms terms, UUID owner, Instant now) {
        this.publicId = secret.publicId();
        this.secretHash = secret.hash().bytes();
        this.name = terms.name();
        this.scopes = sorted(terms.scopes());
        this.ownerId = owner;
        this.createdAt = exact(now);
        this.expiresAt = exact(terms.expiresAt());
        registerEvent(new ApiKeyEvent.Made(id(), List.copyOf(scopes)));
    }

    ApiKey change(ApiKeyTerms terms, Instant now) {
        mustWork(now);
        name = terms.name();
        scopes = sorted(terms.scopes());
        expiresAt = exact(terms.expiresAt());
        registerEvent(new ApiKeyEvent.Changed(id()));
        return this;
    }

    /** Another key takes over; this one goes on for the overlap, never longer than it would have. */
    ApiKey replace(ApiKeyId by, Instant until, Instant now) {
        mustWork(now);
        if (replacedBy != null) {
            throw new AeonException(AuthError.KEY_REPLACED, "The key was replaced already.").with("by", replacedBy);
        }
        replacedBy = by.value();
        revokedAt = exact(until);
        registerEvent(new ApiKeyEvent.Replaced(id(), by, revokedAt));
        return this;
    }

    /** Ends it now; one that has ended stays as it is. */
    ApiKey revoke(Instant now) {
        if (revokedAt == null || revokedAt.isAfter(now)) {
            revokedAt = exact(now);
            registerEvent(new ApiKeyEvent.Revoked(id()));
        }
        return this;
    }

    ApiKeyId id() {
        return new ApiKeyId(uuid());
    }

    UUID owner() {
        return ownerId;
    }

    ApiKeyTerms terms() {
        return new ApiKeyTerms(name, Set.copyOf(scopes), expiresAt == null ? Instant.MAX : expiresAt);
    }

    ApiKeyView toView(Instant now) {
        return new ApiKeyView(
                id(),
                "aeon_…_" + publicId + "_…",
                name,
                List.copyOf(scopes),
                ownerId,
                bootstrap,
                state(now),
                new ApiKeyView.Times(createdAt, expiresAt, revokedAt, lastUsedAt),
                replacedBy == null ? null : new ApiKeyId(replacedBy),
                revision());
    }

    private ApiKeyState state(Instant now) {
        if (revokedAt != null && !revokedAt.isAfter(now)) {
            return ApiKeyState.REVOKED;
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return ApiKeyState.EXPIRED;
        }
        return revokedAt == null ? ApiKeyState.ACTIVE : ApiKeyState.REPLACED;
    }

    private void mustWork(Instant now) {
        var state = state(now);
        if (state == ApiKeyState.REVOKED || state == ApiKeyState.EXPIRED) {
            throw new AeonException(
                    AuthError.KEY_ENDED, "The key is " + state.name().toLowerCase(Locale.ROOT) + ".");
        }
    }

    private static Instant exact(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static List<String> sorted(Set<String> scopes) {
        return new ArrayList<>(new TreeSet<>(scopes));
    }
}
