package com.aeondt.auth.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.credentials.Octets;
import com.aeondt.auth.sessions.RefreshFamily.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefreshFamilyTests {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofDays(7);
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final RefreshToken first = RefreshToken.first();
    private final Octets salt = RefreshToken.newSalt();
    private final RefreshToken second = first.successor(salt);

    @Test
    void theNewestTokenRotates() {
        assertThat(judge(fresh(), first, NOW)).isEqualTo(Verdict.ROTATE);
    }

    @Test
    void aTokenUsedAMomentAgoGetsTheSameSuccessorAgain() {
        assertThat(judge(rotated(), first, NOW.plusSeconds(9))).isEqualTo(Verdict.REPEAT);
        assertThat(first.successor(rotated().salt().orElseThrow()).text()).isEqualTo(second.text());
    }

    @Test
    void aTokenUsedLongerAgoIsATheft() {
        assertThat(judge(rotated(), first, NOW.plusSeconds(10))).isEqualTo(Verdict.REUSED);
    }

    @Test
    void twoRotationsInTheSameInstantMakeTheFirstTokenATheft() {
        var third = second.successor(RefreshToken.newSalt());
        var family = family(3, third, Optional.of(second.hash()), NOW, false);

        assertThat(judge(family, first, NOW)).isEqualTo(Verdict.REUSED);
    }

    @Test
    void aGuessedSecretEndsNothing() {
        var guess = new RefreshToken(first.handle(), 1, RefreshToken.newSalt());

        assertThat(judge(fresh(), guess, NOW)).isEqualTo(Verdict.REFUSE);
        assertThat(judge(rotated(), guess, NOW)).isEqualTo(Verdict.REFUSE);
    }

    @Test
    void aGenerationThatNeverWasIsRefused() {
        assertThat(judge(fresh(), second, NOW)).isEqualTo(Verdict.REFUSE);
        assertThat(judge(fresh(), new RefreshToken(first.handle(), 0, first.secret()), NOW))
                .isEqualTo(Verdict.REFUSE);
        assertThat(judge(fresh(), new RefreshToken(first.handle(), Long.MIN_VALUE, first.secret()), NOW))
                .isEqualTo(Verdict.REFUSE);
    }

    @Test
    void anEndedFamilyRefusesEverythingWithoutFurtherAdo() {
        var ended = family(2, second, Optional.of(first.hash()), NOW, true);

        assertThat(judge(ended, second, NOW)).isEqualTo(Verdict.REFUSE);
        assertThat(judge(ended, first, NOW)).isEqualTo(Verdict.REFUSE);
    }

    @Test
    void aFamilyEndsWhenItIsIdleOrOld() {
        assertThat(judge(fresh(), first, NOW.plus(IDLE))).isEqualTo(Verdict.REFUSE);
        assertThat(judge(fresh(), first, NOW.plus(Duration.ofDays(30)))).isEqualTo(Verdict.REFUSE);
    }

    @Test
    void aTokenReadsBackAsItWasWritten() {
        var read = RefreshToken.parse(second.text()).orElseThrow();

        assertThat(read.text()).isEqualTo(second.text());
        assertThat(read.generation()).isEqualTo(2);
        assertThat(RefreshToken.parse("aeon_rt_!!")).isEmpty();
        assertThat(RefreshToken.parse("aeon_rt_AAAA")).isEmpty();
        assertThat(RefreshToken.parse(second.text().substring(1))).isEmpty();
    }

    private RefreshFamily fresh() {
        return family(1, first, Optional.empty(), NOW, false);
    }

    private RefreshFamily rotated() {
        return family(2, second, Optional.of(first.hash()), NOW, false);
    }

    private RefreshFamily family(
            long generation, RefreshToken newest, Optional<Octets> previous, Instant rotatedAt, boolean revoked) {
        return new RefreshFamily(
                UUID.randomUUID(),
                UUID.randomUUID(),
                generation,
                newest.hash(),
                previous,
                Optional.of(salt),
                rotatedAt,
                NOW.plus(Duration.ofDays(30)),
                revoked);
    }

    private static Verdict judge(RefreshFamily family, RefreshToken token, Instant now) {
        return family.judge(token, now, GRACE, IDLE);
    }
}
