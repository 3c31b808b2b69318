package com.aeondt.graph.decay;

import java.time.Duration;
import java.util.List;

/**
 * How the score of one kind of indicator falls: {@code base * (1 - (age / lifetime)^(1 / speed))}, the polynomial decay that MISP and
 * OpenCTI use.
 *
 * @param lifetime after which nothing is left
 * @param speed above 1 the score falls soon and then slowly, below 1 late and then fast, at 1 evenly
 * @param reactionPoints scores at which somebody wants to know, falling
 * @param revokeBelow the score under which the indicator no longer counts
 * @see <a href="https://arxiv.org/abs/1803.11052">Iklody et al., Decaying Indicators of Compromise, 2018</a>
 */
public record DecayRule(Duration lifetime, double speed, List<Integer> reactionPoints, int revokeBelow) {

    public DecayRule {
        if (!lifetime.isPositive() || !(speed > 0) || revokeBelow < 0 || revokeBelow > 100) {
            throw new IllegalArgumentException("A decay has a lifetime, a speed above 0 and a threshold of 0 to 100");
        }
        reactionPoints = reactionPoints.stream()
                .sorted((left, right) -> Integer.compare(right, left))
                .toList();
    }

    /** What is left of the base at an age. */
    public double score(double base, Duration age) {
        if (!age.isPositive()) {
            return base;
        }
        double share = seconds(age) / seconds(lifetime);
        return share >= 1 ? 0 : base * (1 - Math.pow(share, 1 / speed));
    }

    /** The age at which the score has fallen to this; zero when it never was above. */
    public Duration ageAt(double base, double score) {
        if (score >= base) {
            return Duration.ZERO;
        }
        double share = Math.pow(1 - score / base, speed);
        return Duration.ofMillis(Math.round(share * seconds(lifetime) * 1000));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
