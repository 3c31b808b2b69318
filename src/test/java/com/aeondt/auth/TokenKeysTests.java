package com.aeondt.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.auth.AuthProperties.Password;
import com.aeondt.auth.AuthProperties.Token;
import com.aeondt.platform.keys.KeyPurpose;
import com.aeondt.platform.keys.KeyRing;
import com.aeondt.platform.keys.KeyRings;
import com.aeondt.platform.keys.KeyState;
import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys take turns by schedule. */
class TokenKeysTests {

    private static final Duration TURN = Duration.ofDays(30);

    private Instant now = Instant.parse("2026-01-31T09:30:00Z");
    private final KeyRing ring = KeyRings.inMemory(() -> now);
    private final TokenKeys keys = new TokenKeys(ring, settings(Duration.ofMinutes(10)));

    private static AuthProperties settings(Duration accessLife) {
        return new AuthProperties(
                null,
                "test",
                Duration.ofMillis(800),
                new Token(
                        "aeon",
                        "aeon",
                        accessLife,
                        Duration.ofDays(7),
                        Duration.ofDays(30),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        TURN),
                new Password(12, 3, 1));
    }

    private List<String> ids() {
        return keys.list().stream().map(KeyState::id).toList();
    }

    private List<String> good() {
        return ring.all(KeyPurpose.ACCESS_TOKEN).getKeys().stream()
                .map(JWK::getKeyID)
                .toList();
    }

    @Test
    void beforeItsTurnTheNextKeyWaits() {
        var before = ids();
        now = now.plus(TURN.minusSeconds(1));

        keys.run();

        assertThat(before).hasSize(2);
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void inItsTurnTheNextKeySignsAndTheRetiredOneStaysGood() {
        var before = ids();
        now = now.plus(TURN);

        keys.run();

        assertThat(ids()).hasSize(3).startsWith(before.getLast()).endsWith(before.getFirst());
        assertThat(good()).containsAll(before);
    }

    /** The schedule looks every hour, and what a key has signed for counts from when it began to. */
    @Test
    void aTurnIsTakenOnce() {
        now = now.plus(TURN);
        keys.run();
        var after = ids();

        now = now.plus(keys.pause());
        keys.run();

        assertThat(ids()).isEqualTo(after);
    }

    @Test
    void inTheTurnAfterThatTheRetiredOneIsForgotten() {
        var first = ids().getFirst();
        now = now.plus(TURN);
        keys.run();
        now = now.plus(TURN);

        keys.run();

        assertThat(ids()).hasSize(3).doesNotContain(first);
        assertThat(good()).doesNotContain(first);
    }

    @Test
    void aTurnByHandPutsTheNextOneOff() {
        now = now.plus(TURN.dividedBy(2));
        keys.rotate();
        var after = ids();
        now = now.plus(TURN.minusSeconds(1));

        keys.run();

        assertThat(ids()).isEqualTo(after);
    }

    /** Or a token would outlive the key that proves it. */
    @Test
    void tokensThatOutliveTheOverlapDoNotStart() {
        assertThatThrownBy(() -> new TokenKeys(ring, settings(Duration.ofHours(24))))
                .hasMessageContaining("aeon.keys.overlap");
    }
}
