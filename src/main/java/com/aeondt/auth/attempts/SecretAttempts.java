package com.aeondt.auth.attempts;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.RequestOrigin;
import com.aeondt.auth.credentials.Octets;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.ErrorKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Stands before every check of a secret. A check fails by throwing an {@link AeonException} of kind
 * {@link ErrorKind#UNAUTHENTICATED}, or {@link AuthError#LINK_INVALID}; whatever else it throws counts as no attempt.
 *
 * {@snippet :
 * attempts.guard(SecretKind.TOTP, user.toString(), () -> totp.verify(user, code));
 * }
 */
@Component
public class SecretAttempts {

    private final AttemptRows rows;
    private final Clock clock;
    private final Duration memory;
    private final BackOff ofAccount;
    private final BackOff ofAddress;

    SecretAttempts(AttemptRows rows, AttemptProperties settings, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        this.memory = settings.memory();
        this.ofAccount = new BackOff(settings.free(), settings.firstDelay(), settings.longestDelay());
        this.ofAddress = new BackOff(settings.freePerAddress(), settings.firstDelay(), settings.longestDelay());
    }

    /**
     * Checks a secret that can be guessed: a password, a code. While the account or the address has to wait, nothing is checked.
     *
     * @param account who the secret would prove the caller to be, known or not
     * @throws AeonException {@link AuthError#TOO_MANY_ATTEMPTS} with the time to wait, or whatever the check throws
     */
    public <T> T guard(SecretKind kind, String account, Supplier<T> check) {
        var origin = RequestOrigin.address();
        var address = subject(kind, origin);
        var pair = subject(kind, origin, account.strip().toLowerCase(Locale.ROOT));
        begin(address, ofAddress);
        try {
            begin(pair, ofAccount);
        } catch (AeonException waits) {
            rows.undo(address, clock.instant());
            throw waits;
        }
        return run(check, pair, address);
    }

    /**
     * Checks a secret that is too long to be guessed: a good one is good however often others failed, but failing often from
     * one address is slowed down.
     *
     * @throws AeonException {@link AuthError#TOO_MANY_ATTEMPTS} instead of what the check throws, when it is time to wait
     */
    public <T> T counted(SecretKind kind, Supplier<T> check) {
        try {
            return check.get();
        } catch (AeonException refused) {
            if (isGuess(refused)) {
                begin(subject(kind, RequestOrigin.address()), ofAddress);
            }
            throw refused;
        }
    }

    private <T> T run(Supplier<T> check, Octets pair, Octets address) {
        boolean guess = false;
        try {
            var good = check.get();
            rows.forget(pair);
            return good;
        } catch (AeonException refused) {
            guess = isGuess(refused);
            if (!guess) {
                rows.undo(pair, clock.instant());
            }
            throw refused;
        } finally {
            if (!guess) {
                rows.undo(address, clock.instant());
            }
        }
    }

    private static boolean isGuess(AeonException refused) {
        return refused.code().kind() == ErrorKind.UNAUTHENTICATED || refused.code() == AuthError.LINK_INVALID;
    }

    private void begin(Octets subject, BackOff backOff) {
        var now = clock.instant();
        rows.begin(subject, backOff, memory, now).ifPresent(until -> {
            throw tooMany(Duration.between(now, until));
        });
    }

    private static AeonException tooMany(Duration wait) {
        return new AeonException(
                        AuthError.TOO_MANY_ATTEMPTS,
                        "Too many attempts have failed. Try again in %d seconds."
                                .formatted(Math.max(1, wait.plusMillis(999).toSeconds())))
                .retryAfter(wait);
    }

    /** Only a hash rests in the database: people type passwords where names belong. */
    private static Octets subject(SecretKind kind, String... parts) {
        return Octets.of((kind + "\n" + String.join("\n", parts)).getBytes(StandardCharsets.UTF_8))
                .sha256();
    }
}
