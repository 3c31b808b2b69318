package com.aeondt.graph.intelligence;

import com.aeondt.graph.decay.DecayRule;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How indicators lose their worth.
 *
 * @param lifetime after which nothing is left, for kinds not named below
 * @param lifetimes by the kind of what is seen: ipv4, ipv6, domain, url, email, hash, mac, text
 * @param speed above 1 the score falls soon and then slowly, below 1 late and then fast
 * @param reactionPoints scores at which somebody wants to know
 * @param revokeBelow the score under which an indicator no longer counts
 * @param base the score of an indicator whose source does not say how sure it is
 */
@Validated
@ConfigurationProperties("aeon.graph.decay")
record DecayProperties(
        @DefaultValue("365d") @NotNull Duration lifetime,
        @DefaultValue Map<String, Duration> lifetimes,
        @DefaultValue("1.5") @DecimalMin("0.1") double speed,
        @DefaultValue({"80", "60", "40"}) List<Integer> reactionPoints,
        @DefaultValue("20") @Min(0) @Max(100) int revokeBelow,
        @DefaultValue("50") @Min(1) @Max(100) int base) {

    /** Addresses change hands soon, hashes never. */
    private static final Map<String, Duration> USUAL = Map.of(
            "ipv4", Duration.ofDays(60),
            "ipv6", Duration.ofDays(60),
            "url", Duration.ofDays(90),
            "domain", Duration.ofDays(180),
            "email", Duration.ofDays(180),
            "hash", Duration.ofDays(3 * 365));

    /** The rule for a kind of observable. */
    DecayRule rule(String kind) {
        var life = lifetimes.getOrDefault(kind, USUAL.getOrDefault(kind, lifetime));
        return new DecayRule(life, speed, reactionPoints, revokeBelow);
    }
}
