package com.aeondt.auth.apikeys;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.AuthProperties;
import com.aeondt.auth.Authority;
import com.aeondt.auth.Identities;
import com.aeondt.auth.Scope;
import com.aeondt.auth.credentials.ApiKeySecret;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The API keys of the current tenant. A key does what it says as far as its owner may, whatever he may by then; it never
 * says more than its maker might.
 */
@Service
@Transactional
public class ApiKeys {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final ApiKeyRepository repository;
    private final ApiKeyProperties settings;
    private final AuthProperties installation;
    private final Identities identities;
    private final Clock clock;

    ApiKeys(
            ApiKeyRepository repository,
            ApiKeyProperties settings,
            AuthProperties installation,
            Identities identities,
            Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.installation = installation;
        this.identities = identities;
        this.clock = clock;
    }

    /** Newest first, ended ones too. */
    @Transactional(readOnly = true)
    public Slice<ApiKeyView> list(PageRequest page) {
        var before = page.after()
                .map(key -> UUID.fromString(key.values().getFirst()))
                .orElse(LAST);
        var now = clock.instant();
        var rows = repository.findByIdLessThanOrderByIdDesc(before, Limit.of(page.limit() + 1)).stream()
                .map(key -> key.toView(now))
                .toList();
        return Slice.of(rows, page.limit(), key -> Keyset.of(key.id().toString()));
    }

    /**
     * One key.
     *
     * @throws AeonException {@link AuthError#KEY_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public ApiKeyView find(ApiKeyId id) {
        return require(id).toView(clock.instant());
    }

    /** The keys that call for a user, oldest first. */
    @Transactional(readOnly = true)
    public List<ApiKeyView> of(UUID owner) {
        var now = clock.instant();
        return repository.findByOwnerIdOrderById(owner).stream()
                .map(key -> key.toView(now))
                .toList();
    }

    /**
     * Makes a key that calls for the caller.
     *
     * @param expiresAt when it ends; null for the usual life
     * @throws AeonException {@link AuthError#BEYOND_OWN} when a scope is not the caller's
     */
    public IssuedKey make(String name, Set<String> scopes, @Nullable Instant expiresAt) {
        var now = clock.instant();
        var terms = new ApiKeyTerms(name, scopes, expiresAt == null ? now.plus(settings.life()) : expiresAt);
        mustBeAllowed(terms, now);
        return issue(terms, Caller.current().id(), now);
    }

    /**
     * Changes what a key is called, may do, and how long.
     *
     * @throws AeonException {@link AuthError#BEYOND_OWN}, {@link AuthError#KEY_ENDED}
     */
    public ApiKeyView change(
            ApiKeyId id,
            Revision seen,
            @Nullable String name,
            @Nullable Set<String> scopes,
            @Nullable Instant expiresAt) {
        var now = clock.instant();
        var key = require(id, seen, now);
        var present = key.terms();
        var wanted = new ApiKeyTerms(
                name == null ? present.name() : name,
                scopes == null ? present.scopes() : scopes,
                expiresAt == null ? present.expiresAt() : expiresAt);
        mustBeAllowed(wanted, now);
        identities.forget();
        return repository.saveAndFlush(key.change(wanted, now)).toView(now);
    }

    /**
     * Makes a key that takes the place of another: the same name, scopes and owner, a new secret, a new life. The old one works
     * for the overlap, so that nobody is cut off while he changes it.
     *
     * @param overlap how long; null for the usual one
     * @throws AeonException {@link AuthError#BEYOND_OWN}, {@link AuthError#KEY_ENDED}, {@link AuthError#KEY_REPLACED}
     */
    public IssuedKey rotate(ApiKeyId id, Revision seen, @Nullable Duration overlap) {
        var now = clock.instant();
        var old = require(id, seen, now);
        var present = old.terms();
        var terms = new ApiKeyTerms(present.name(), present.scopes(), now.plus(settings.life()));
        mustBeAllowed(terms, now);
        var wait = overlap == null ? settings.overlap() : overlap;
        if (wait.isNegative() || wait.compareTo(settings.maxOverlap()) > 0) {
            throw outOfRange("/overlap", "The overlap is at most " + settings.maxOverlap() + ".");
        }
        var issued = issue(terms, old.owner(), now);
        var end = now.plus(wait);
        old.replace(issued.key().id(), end.isBefore(present.expiresAt()) ? end : present.expiresAt(), now);
        repository.saveAndFlush(old);
        identities.forget();
        return issued;
    }

    /** Ends a key, within a second on every instance. */
    public void revoke(ApiKeyId id, Revision seen) {
        var now = clock.instant();
        repository.saveAndFlush(require(id, seen, now).revoke(now));
        identities.forget();
    }

    /** Ends every key that calls for a user. */
    public void revokeAllOf(UUID owner) {
        var now = clock.instant();
        repository.findByOwnerIdOrderById(owner).forEach(key -> repository.save(key.revoke(now)));
        identities.forget();
    }

    private IssuedKey issue(ApiKeyTerms terms, UUID owner, Instant now) {
        var secret = ApiKeySecret.generate(installation.environment());
        var key = repository.saveAndFlush(new ApiKey(secret, terms, owner, now));
        return new IssuedKey(key.toView(now), secret.text());
    }

    private void mustBeAllowed(ApiKeyTerms terms, Instant now) {
        var unknown = new TreeSet<>(terms.scopes());
        unknown.removeAll(Scope.all());
        if (!unknown.isEmpty()) {
            throw outOfRange("/scopes", "There is no scope " + String.join(", ", unknown) + ".");
        }
        Authority.mustCover(terms.scopes());
        if (!terms.expiresAt().isAfter(now) || terms.expiresAt().isAfter(now.plus(settings.maxLife()))) {
            throw outOfRange(
                    "/expiresAt",
                    "A key ends in the future, within " + settings.maxLife().toDays() + " days.");
        }
    }

    private ApiKey require(ApiKeyId id, Revision seen, Instant now) {
        var key = require(id);
        seen.mustBe(key.toView(now).revision());
        return key;
    }

    private ApiKey require(ApiKeyId id) {
        return repository
                .findById(id.value())
                .orElseThrow(() ->
                        new AeonException(AuthError.KEY_NOT_FOUND, "There is no key " + id + ".").with("key", id));
    }

    private static AeonException outOfRange(String pointer, String detail) {
        return new AeonException(PlatformError.VALIDATION, detail, List.of(new Violation(pointer, "range", detail)));
    }
}
