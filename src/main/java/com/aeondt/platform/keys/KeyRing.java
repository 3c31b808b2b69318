package com.aeondt.platform.keys;

import com.aeondt.platform.Ids;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The keys of the installation, shared by all its instances. They are made when first needed, rest in PostgreSQL sealed
 * by the master key, and are held in memory for a short while; while PostgreSQL is away the known ones go on working.
 *
 * <p>Each purpose has a key that signs, one that will sign next (so that whoever caches our public keys knows it in
 * advance), and retired ones until the overlap has passed. What an earlier key signed is accepted as long.
 */
public final class KeyRing {

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);

    private static final int SHORTEST_HMAC = 16;
    private static final int BOTH = 2;

    private record Known(List<JWK> keys, Instant until) {}

    private final KeyStore store;
    private final MasterKey master;
    private final KeyProperties settings;
    private final InstantSource clock;
    private final Map<KeyPurpose, Known> known = new ConcurrentHashMap<>();
    private final ReentrantLock loading = new ReentrantLock();

    KeyRing(KeyStore store, MasterKey master, KeyProperties settings, InstantSource clock) {
        this.store = store;
        this.master = master;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The key that signs now, private half included.
     *
     * @throws IllegalStateException when the master key does not open it
     * @throws org.springframework.dao.DataAccessException when it was never read and PostgreSQL is away
     */
    public JWK current(KeyPurpose purpose) {
        return keys(purpose).getFirst();
    }

    /** Every key whose signatures are good, the signing one first; at least two. Publish only its public half. */
    public JWKSet all(KeyPurpose purpose) {
        return new JWKSet(keys(purpose));
    }

    /** HMAC-SHA-256 of the data under the current key of a symmetric purpose. */
    public byte[] hmac(KeyPurpose purpose, byte[] data) {
        return mac(current(purpose), data);
    }

    /** Whether any good key of the symmetric purpose made this HMAC of the data, which may be cut to 16 bytes. */
    public boolean verify(KeyPurpose purpose, byte[] data, byte[] hmac) {
        if (hmac.length < SHORTEST_HMAC) {
            return false;
        }
        boolean good = false;
        for (var key : keys(purpose)) {
            byte[] expected = Arrays.copyOf(mac(key, data), hmac.length);
            good |= MessageDigest.isEqual(expected, hmac);
        }
        return good;
    }

    /**
     * Lets the next key sign, retires the current one, makes a new next one and forgets what was retired longer ago than
     * the overlap. The other instances follow within the refresh time; until then they sign with the retired key, which
     * stays good.
     */
    public void rotate(KeyPurpose purpose) {
        var spares = spares(purpose, complete(store.load(purpose)) ? 1 : BOTH + 1);
        remember(purpose, store.change(purpose, keys -> rotated(keys, spares)));
        log.info("Rotated the keys for {}", purpose.label());
    }

    /** The keys there are, the signing one first, then the next, then the retired ones. */
    public List<KeyState> states(KeyPurpose purpose) {
        keys(purpose);
        return store.load(purpose).stream()
                .sorted(Comparator.comparingInt(KeyRing::rank))
                .map(KeyState::of)
                .toList();
    }

    /** How long the present key has been signing. */
    public Duration signedFor(KeyPurpose purpose) {
        var keys = states(purpose);
        var since = keys.stream()
                .map(KeyState::retiredAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(keys.getFirst().createdAt());
        return Duration.between(since, clock.instant());
    }

    /** How long what a retired key signed is accepted at least. */
    public Duration overlap() {
        return settings.overlap();
    }

    private List<JWK> keys(KeyPurpose purpose) {
        var cached = known.get(purpose);
        if (cached != null && clock.instant().isBefore(cached.until())) {
            return cached.keys();
        }
        if (cached != null && !loading.tryLock()) {
            return cached.keys();
        }
        if (cached == null) {
            loading.lock();
        }
        try {
            return load(purpose, known.get(purpose));
        } finally {
            loading.unlock();
        }
    }

    private List<JWK> load(KeyPurpose purpose, @Nullable Known before) {
        if (before != null && clock.instant().isBefore(before.until())) {
            return before.keys();
        }
        try {
            var stored = store.load(purpose);
            if (complete(stored)) {
                return remember(purpose, stored);
            }
            var spares = spares(purpose, BOTH);
            return remember(purpose, store.change(purpose, keys -> completed(keys, spares)));
        } catch (DataAccessException | TransactionException away) {
            if (before == null) {
                throw away;
            }
            log.warn("Keys for {} cannot be read, going on with the known ones: {}", purpose.label(), away.toString());
            known.put(purpose, new Known(before.keys(), clock.instant().plus(settings.refresh())));
            return before.keys();
        }
    }

    private List<JWK> remember(KeyPurpose purpose, List<StoredKey> stored) {
        var keys = stored.stream()
                .sorted(Comparator.comparingInt(KeyRing::rank))
                .map(key -> master.open(purpose, key))
                .toList();
        known.put(purpose, new Known(keys, clock.instant().plus(settings.refresh())));
        return keys;
    }

    /** The signing key first. */
    private static int rank(StoredKey key) {
        return switch (key.stage()) {
            case CURRENT -> 0;
            case NEXT -> 1;
            case RETIRED -> 2;
        };
    }

    private static boolean complete(List<StoredKey> keys) {
        return keys.stream().anyMatch(key -> key.stage() == StoredKey.Stage.CURRENT)
                && keys.stream().anyMatch(key -> key.stage() == StoredKey.Stage.NEXT);
    }

    /** As many as a change can need. Making one may take seconds, so it happens before the transaction of the change. */
    private Deque<StoredKey> spares(KeyPurpose purpose, int count) {
        return Stream.generate(() -> fresh(purpose)).limit(count).collect(Collectors.toCollection(ArrayDeque::new));
    }

    private List<StoredKey> completed(List<StoredKey> keys, Deque<StoredKey> spares) {
        var result = new ArrayList<>(keys);
        for (var stage : List.of(StoredKey.Stage.CURRENT, StoredKey.Stage.NEXT)) {
            if (keys.stream().noneMatch(key -> key.stage() == stage)) {
                result.add(spares.pop().in(stage));
            }
        }
        return result;
    }

    private List<StoredKey> rotated(List<StoredKey> keys, Deque<StoredKey> spares) {
        var now = clock.instant();
        var forgotten = now.minus(settings.overlap());
        var result = new ArrayList<StoredKey>();
        for (var key : completed(keys, spares)) {
            switch (key.stage()) {
                case NEXT -> result.add(key.promoted());
                case CURRENT -> result.add(key.retired(now));
                case RETIRED -> {
                    if (key.retiredAt() != null && key.retiredAt().isAfter(forgotten)) {
                        result.add(key);
                    }
                }
            }
        }
        result.add(spares.pop());
        return result;
    }

    private StoredKey fresh(KeyPurpose purpose) {
        var now = clock.instant();
        String id = purpose.label() + "-" + Ids.next();
        try {
            var sealed = master.seal(purpose, purpose.generate(id));
            return new StoredKey(id, StoredKey.Stage.NEXT, sealed, now, null);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("No key could be made for " + purpose.label(), impossible);
        }
    }

    private static byte[] mac(JWK key, byte[] data) {
        try {
            SecretKey secret = key.toOctetSequenceKey().toSecretKey("HmacSHA256");
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(data);
        } catch (GeneralSecurityException | ClassCastException wrong) {
            throw new IllegalStateException("The key " + key.getKeyID() + " is not symmetric", wrong);
        }
    }
}
