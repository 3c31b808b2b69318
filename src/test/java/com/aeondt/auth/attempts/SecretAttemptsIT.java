package com.aeondt.auth.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.AuthError;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Guessing gets slower, and only for whoever guesses. */
@AeonIT
class SecretAttemptsIT {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final AttemptRows rows;
    private final AtomicInteger checks = new AtomicInteger();
    private final String ada = "ada-" + UUID.randomUUID();
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    SecretAttemptsIT(@SystemAccess JdbcClient sql) {
        this.rows = new AttemptRows(sql);
    }

    @BeforeEach
    void atAnAddressOfItsOwn() {
        callFrom("attacker-" + UUID.randomUUID());
    }

    @AfterEach
    void nowhere() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static void callFrom(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private SecretAttempts attempts() {
        return new SecretAttempts(
                rows,
                new AttemptProperties(3, 20, Duration.ofSeconds(1), LONGEST, Duration.ofHours(1)),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** What a guess gets: {@code bad-credentials} when it was checked, {@code too-many-attempts} when it has to wait. */
    private String guess(String account) {
        try {
            attempts().guard(SecretKind.PASSWORD, account, () -> {
                checks.incrementAndGet();
                throw new AeonException(AuthError.BAD_CREDENTIALS, "wrong");
            });
            return "";
        } catch (AeonException refused) {
            return refused.code().code();
        }
    }

    private boolean knows(String account) {
        return attempts().guard(SecretKind.PASSWORD, account, () -> true);
    }

    private Duration waitFor(String account) {
        try {
            knows(account);
            return Duration.ZERO;
        } catch (AeonException waits) {
            return waits.retryAfter().orElseThrow();
        }
    }

    @Test
    void aFewFailuresCostNothingAndEachFurtherOneDoublesTheWait() {
        for (int failure = 0; failure < 4; failure++) {
            assertThat(guess(ada)).isEqualTo("bad-credentials");
        }
        assertThat(guess(ada)).isEqualTo("too-many-attempts");
        assertThat(checks).hasValue(4);

        now = now.plusSeconds(1);
        assertThat(guess(ada)).isEqualTo("bad-credentials");
        assertThat(waitFor(ada)).isEqualTo(Duration.ofSeconds(2));
        now = now.plusSeconds(2);
        assertThat(guess(ada)).isEqualTo("bad-credentials");
        assertThat(waitFor(ada)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void theWaitIsNeverLongerThanTheLongest() {
        for (int failure = 0; failure < 30; failure++) {
            guess(ada);
            now = now.plus(LONGEST);
        }
        guess(ada);

        assertThat(waitFor(ada)).isEqualTo(LONGEST);
    }

    @Test
    void theVictimGetsInFromElsewhereWhileTheAttackerWaits() {
        for (int failure = 0; failure < 10; failure++) {
            guess(ada);
        }
        assertThat(guess(ada)).isEqualTo("too-many-attempts");

        callFrom("victim-" + UUID.randomUUID());

        assertThat(knows(ada)).isTrue();
    }

    @Test
    void successForgetsTheFailures() {
        IntStream.range(0, 3).forEach(failure -> guess(ada));
        assertThat(knows(ada)).isTrue();

        IntStream.range(0, 4).forEach(failure -> assertThat(guess(ada)).isEqualTo("bad-credentials"));
    }

    @Test
    void failuresAreForgottenInTime() {
        IntStream.range(0, 4).forEach(failure -> guess(ada));
        now = now.plus(Duration.ofHours(1)).plusSeconds(1);

        IntStream.range(0, 4).forEach(failure -> assertThat(guess(ada)).isEqualTo("bad-credentials"));
    }

    @Test
    void tryingOnePasswordOnManyAccountsIsSlowedDownByAddress() {
        IntStream.range(0, 21)
                .forEach(account -> assertThat(guess("user-" + account)).isEqualTo("bad-credentials"));

        assertThat(guess("user-22")).isEqualTo("too-many-attempts");
        assertThat(waitFor("user-23")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void manyAtOnceAreNotMoreThanManyInARow() throws Exception {
        var request = RequestContextHolder.getRequestAttributes();
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            guessers.invokeAll(IntStream.range(0, 40)
                    .mapToObj(number -> (Callable<String>) () -> {
                        RequestContextHolder.setRequestAttributes(request);
                        return guess(ada);
                    })
                    .toList());
        }

        assertThat(checks.get()).isEqualTo(4);
    }

    @Test
    void whatIsNotAboutTheSecretIsNoFailure() {
        for (int turn = 0; turn < 10; turn++) {
            try {
                attempts().guard(SecretKind.PASSWORD, ada, () -> {
                    throw new AeonException(PlatformError.DEPENDENCY_UNAVAILABLE, "away");
                });
            } catch (AeonException away) {
                assertThat(away.code()).isEqualTo(PlatformError.DEPENDENCY_UNAVAILABLE);
            }
        }

        assertThat(knows(ada)).isTrue();
    }

    @Test
    void aGoodLongSecretIsGoodHoweverOftenOthersFailed() {
        for (int failure = 0; failure < 21; failure++) {
            assertThat(present("wrong")).isEqualTo("invalid-token");
        }
        assertThat(present("wrong")).isEqualTo("too-many-attempts");

        assertThat(present("good")).isEmpty();
    }

    private String present(String secret) {
        try {
            attempts().counted(SecretKind.API_KEY, () -> {
                if (!secret.equals("good")) {
                    throw new AeonException(AuthError.INVALID_TOKEN, "wrong");
                }
                return true;
            });
            return "";
        } catch (AeonException refused) {
            return refused.code().code();
        }
    }
}
