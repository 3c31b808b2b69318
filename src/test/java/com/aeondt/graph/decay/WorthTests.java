package com.aeondt.graph.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorthTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final DecayRule EVEN = new DecayRule(Duration.ofDays(100), 1, List.of(40, 80), 20);

    @Test
    void theScoreFallsToNothingWithinTheLifetime() {
        assertThat(EVEN.score(100, Duration.ZERO)).isEqualTo(100);
        assertThat(EVEN.score(100, Duration.ofDays(50))).isEqualTo(50, within(1e-9));
        assertThat(EVEN.score(100, Duration.ofDays(100))).isZero();
        assertThat(EVEN.score(100, Duration.ofDays(1_000))).isZero();
    }

    @Test
    void aWorthSaysWhatComesNext() {
        var worth = Worth.of(facts(Optional.empty()), EVEN, START.plus(Duration.ofDays(50)));

        assertThat(worth.score()).isEqualTo(50);
        assertThat(worth.standing()).isEqualTo(Worth.Standing.ACTIVE);
        assertThat(worth.nextPoint()).isEqualTo(40);
        assertThat(worth.nextPointAt()).isEqualTo(START.plus(Duration.ofDays(60)));
        assertThat(worth.revokedAt()).isEqualTo(START.plus(Duration.ofDays(80)));
        assertThat(worth.explanation()).isEqualTo("100 * (1 - (50.00 d / 100 d)^(1/1.0)) = 50");
    }

    @Test
    void aSightingStartsTheClockAnew() {
        var seen = START.plus(Duration.ofDays(70));
        assertThat(Worth.of(facts(Optional.of(seen)), EVEN, seen.plus(Duration.ofDays(10)))
                        .score())
                .isEqualTo(90);
        // one that is still to come does not
        assertThat(Worth.of(facts(Optional.of(seen)), EVEN, START.plus(Duration.ofDays(50)))
                        .score())
                .isEqualTo(50);
    }

    @Test
    void whatHasDecayedEndedOrBeenTakenBackDoesNotCount() {
        var late = START.plus(Duration.ofDays(81));
        assertThat(Worth.of(facts(Optional.empty()), EVEN, late).standing()).isEqualTo(Worth.Standing.DECAYED);
        assertThat(Worth.of(facts(Optional.empty()), EVEN, START.minusSeconds(1))
                        .standing())
                .isEqualTo(Worth.Standing.PENDING);
        var ended = new Worth.Facts(100, START, Optional.of(START.plusSeconds(5)), Optional.empty(), false);
        assertThat(Worth.of(ended, EVEN, START.plusSeconds(5)).standing()).isEqualTo(Worth.Standing.EXPIRED);
        var revoked = new Worth.Facts(100, START, Optional.empty(), Optional.empty(), true);
        assertThat(Worth.of(revoked, EVEN, START).standing()).isEqualTo(Worth.Standing.REVOKED);
    }

    @Property
    void theScoreNeverRisesAndItsInverseFits(
            @ForAll @IntRange(min = 1, max = 100) int base,
            @ForAll @DoubleRange(min = 0.2, max = 10) double speed,
            @ForAll @IntRange(min = 1, max = 999) int day) {
        var rule = new DecayRule(Duration.ofDays(1_000), speed, List.of(), 0);
        double now = rule.score(base, Duration.ofDays(day));
        assertThat(rule.score(base, Duration.ofDays(day + 1))).isLessThanOrEqualTo(now);
        assertThat(now).isBetween(0.0, (double) base);
        if (now > 0.001 && now < base - 0.001) {
            assertThat(rule.ageAt(base, now).toMillis() / 86_400_000.0).isCloseTo(day, within(0.5));
        }
    }

    private static Worth.Facts facts(Optional<Instant> lastSeen) {
        return new Worth.Facts(100, START, Optional.empty(), lastSeen, false);
    }
}
