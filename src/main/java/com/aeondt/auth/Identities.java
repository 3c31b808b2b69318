package com.aeondt.auth;

import com.aeondt.auth.Identity.Grant;
import com.aeondt.auth.credentials.ApiKeySecret;
import com.aeondt.auth.credentials.Octets;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.TenantId;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says who a token or a key stands for and what that one may do now. Nothing of it is believed from the token: it is read from
 * PostgreSQL and remembered for less than a second, so that a disabled user, an ended session or a changed role is felt by then
 * on every instance, whatever else is down.
 */
@Service
public class Identities {

    private final IdentityRows rows;
    private final BriefMemory<UUID, Identity> sessions;
    private final BriefMemory<String, KnownKey> keys;

    /** A key as it was read; {@code noted} once somebody has come with it since then. */
    private record KnownKey(Octets hash, Identity identity, TenantId tenant, boolean unused, AtomicBoolean noted) {}

    Identities(IdentityRows rows, AuthProperties settings, Ticker clock) {
        this.rows = rows;
        this.sessions = new BriefMemory<>(settings.identityMemory(), clock);
        this.keys = new BriefMemory<>(settings.identityMemory(), clock);
    }

    /**
     * The user of a living session.
     *
     * @throws AeonException {@link AuthError#INVALID_TOKEN}
     */
    public Identity ofSession(UUID session) {
        return sessions.get(session, this::readSession)
                .orElseThrow(() -> new AeonException(AuthError.INVALID_TOKEN, "The session has ended. Log in again."));
    }

    /**
     * What an API key stands for.
     *
     * @param text the key as it was presented
     * @throws AeonException {@link AuthError#INVALID_TOKEN}, in the same words whatever is wrong with it
     */
    public Identity ofKey(String text) {
        return ApiKeySecret.parse(text)
                .flatMap(secret -> keys.get(secret.publicId(), this::readKey)
                        .filter(known -> secret.matches(known.hash()))
                        .map(this::used))
                .orElseThrow(() -> new AeonException(AuthError.INVALID_TOKEN, "The API key is not valid."));
    }

    /**
     * Makes this instance forget everything, at once or when the transaction has committed; the others do within their second.
     */
    public void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forgetNow();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forgetNow();
            }
        });
    }

    private void forgetNow() {
        sessions.forget();
        keys.forget();
    }

    private Optional<Identity> readSession(UUID session) {
        return rows.session(session)
                .map(row -> new Identity(
                        Caller.Kind.USER,
                        row.user(),
                        row.username(),
                        Optional.of(session),
                        row.steppedUpAt(),
                        row.mustChange(),
                        rows.grants(row.user(), row.admin())));
    }

    /** Only whoever has the secret uses the key: to know its public part is no use of it. */
    private Identity used(KnownKey key) {
        if (key.noted().compareAndSet(false, true)) {
            rows.keyUsed(key.identity(), key.tenant(), key.unused());
        }
        return key.identity();
    }

    private Optional<KnownKey> readKey(String publicId) {
        return rows.key(publicId)
                .flatMap(row -> rows.grants(row.owner(), row.ownerIsAdmin()).stream()
                        .filter(grant -> grant.tenant().equals(row.tenant()))
                        .findFirst()
                        .map(grant -> {
                            var scopes = new HashSet<>(row.scopes());
                            scopes.retainAll(grant.scopes());
                            var own = new Grant(grant.tenant(), grant.slug(), Set.of(), scopes);
                            var identity = new Identity(
                                    Caller.Kind.API_KEY,
                                    row.id(),
                                    row.name(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    false,
                                    List.of(own));
                            return new KnownKey(row.hash(), identity, row.tenant(), row.unused(), new AtomicBoolean());
                        }));
    }
}
