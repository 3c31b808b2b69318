package com.aeondt.auth.credentials;

import com.aeondt.auth.AuthError;
import com.aeondt.platform.AeonException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes and checks passwords with Argon2id (19 MiB, two passes, one lane, 16 bytes of salt). That is slow on purpose, so only
 * as many run at once as there are processors; who waits longer than two seconds is told to come back.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9106">RFC 9106, Argon2</a>
 */
public final class Passwords {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore slots;
    private final Consumer<Duration> watch;
    private final String nobody;

    /**
     * Makes a hasher.
     *
     * @param concurrency how many hashes are computed at once
     * @param watch is told how long each took
     */
    public Passwords(int concurrency, Consumer<Duration> watch) {
        this.slots = new Semaphore(concurrency, true);
        this.watch = watch;
        this.nobody = encode("the password of nobody");
    }

    /** The hash to store. */
    public String hash(String password) {
        return slowly(() -> encode(password));
    }

    /** Whether this is the password that was hashed. */
    public boolean matches(String password, String hash) {
        return slowly(() -> encoder.matches(password, hash));
    }

    /** Takes as long as {@link #matches} and says no: the answer for a user who does not exist. */
    public boolean matchesNobody(String password) {
        matches(password, nobody);
        return false;
    }

    private String encode(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("Argon2 hashed nothing");
        }
        return hash;
    }

    private <T> T slowly(Supplier<T> work) {
        boolean free;
        try {
            free = slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            free = false;
        }
        if (!free) {
            throw new AeonException(AuthError.BUSY, "Too many logins at the moment.").retryAfter(PATIENCE);
        }
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            slots.release();
            watch.accept(Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
