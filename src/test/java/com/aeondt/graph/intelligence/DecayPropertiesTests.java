package com.aeondt.graph.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecayPropertiesTests {

    private static final DecayProperties USUAL =
            new DecayProperties(Duration.ofDays(365), Map.of(), 1.5, List.of(80, 60, 40), 20, 50);

    @Test
    void keepsItsContract() {
        PropertiesContract.of(DecayProperties.class, "aeon.graph.decay", Map.of())
                .defaults(USUAL)
                .key("lifetime", "30d", DecayProperties::lifetime, Duration.ofDays(30))
                .key("lifetimes.ipv4", "7d", DecayProperties::lifetimes, Map.of("ipv4", Duration.ofDays(7)))
                .key("speed", "3", DecayProperties::speed, 3.0)
                .key("reaction-points", "70,30", DecayProperties::reactionPoints, List.of(70, 30))
                .key("revoke-below", "10", DecayProperties::revokeBelow, 10)
                .key("base", "60", DecayProperties::base, 60)
                .refuses("speed", "0")
                .refuses("revoke-below", "101")
                .refuses("base", "0")
                .complete();
    }

    @Test
    void addressesLiveShorterThanHashesUnlessSaidOtherwise() {
        assertThat(USUAL.rule("ipv4").lifetime()).isLessThan(USUAL.rule("hash").lifetime());
        assertThat(USUAL.rule("mutex").lifetime()).isEqualTo(Duration.ofDays(365));
        var own = new DecayProperties(Duration.ofDays(365), Map.of("ipv4", Duration.ofDays(7)), 1.5, List.of(), 20, 50);
        assertThat(own.rule("ipv4").lifetime()).isEqualTo(Duration.ofDays(7));
    }
}
