package com.aeondt.graph.decay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is worth at an instant, and why.
 *
 * @param score 0 to 100, rounded
 * @param base what it was worth when the clock began to run
 * @param since when the clock began to run: when it became valid, or was last seen
 * @param age how long the clock has run
 * @param rule the rule that was applied
 * @param standing whether it counts
 * @param nextPoint the next reaction point it will pass; none when it is past all
 * @param nextPointAt when it will pass it
 * @param revokedAt when the score falls below the rule's threshold
 */
public record Worth(
        int score,
        int base,
        Instant since,
        Duration age,
        DecayRule rule,
        Standing standing,
        @Nullable Integer nextPoint,
        @Nullable Instant nextPointAt,
        Instant revokedAt) {

    /** Whether an indicator counts. */
    public enum Standing {
        ACTIVE,
        /** Not yet valid. */
        PENDING,
        /** Its producer has set an end, and that is past. */
        EXPIRED,
        /** Its score has fallen below the threshold. */
        DECAYED,
        /** Somebody has taken it back. */
        REVOKED
    }

    /**
     * What the clock is judged by.
     *
     * @param base 0 to 100
     * @param validFrom from when it counts
     * @param validUntil until when, by its producer
     * @param lastSeen the last sighting, which starts the clock anew
     * @param revoked whether somebody has taken it back
     */
    public record Facts(
            int base, Instant validFrom, Optional<Instant> validUntil, Optional<Instant> lastSeen, boolean revoked) {}

    /** Judges as of an instant. */
    public static Worth of(Facts facts, DecayRule rule, Instant at) {
        var since = facts.lastSeen()
                .filter(seen -> seen.isAfter(facts.validFrom()) && !seen.isAfter(at))
                .orElse(facts.validFrom());
        var age = Duration.between(since, at);
        double exact = rule.score(facts.base(), age);
        int score = (int) Math.round(exact);
        var next = rule.reactionPoints().stream().filter(point -> point < score).findFirst();
        return new Worth(
                score,
                facts.base(),
                since,
                age.isNegative() ? Duration.ZERO : age,
                rule,
                standing(facts, rule, exact, at),
                next.orElse(null),
                next.map(point -> since.plus(rule.ageAt(facts.base(), point))).orElse(null),
                since.plus(rule.ageAt(facts.base(), rule.revokeBelow())));
    }

    private static Standing standing(Facts facts, DecayRule rule, double score, Instant at) {
        if (facts.revoked()) {
            return Standing.REVOKED;
        }
        if (facts.validUntil().filter(end -> !at.isBefore(end)).isPresent()) {
            return Standing.EXPIRED;
        }
        if (at.isBefore(facts.validFrom())) {
            return Standing.PENDING;
        }
        return score < rule.revokeBelow() ? Standing.DECAYED : Standing.ACTIVE;
    }

    /** The formula with its numbers, for a person. */
    public String explanation() {
        return "%d * (1 - (%.2f d / %.0f d)^(1/%s)) = %d"
                .formatted(base, age.toMillis() / 86_400_000.0, rule.lifetime().toHours() / 24.0, rule.speed(), score);
    }
}
