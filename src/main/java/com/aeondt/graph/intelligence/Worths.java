package com.aeondt.graph.intelligence;

import com.aeondt.graph.decay.Worth;
import com.aeondt.graph.intelligence.IndicatorRows.Found;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Judges indicators by the installation's rules. */
@Component
class Worths {

    private final DecayProperties rules;

    Worths(DecayProperties rules) {
        this.rules = rules;
    }

    /**
     * What an indicator is worth.
     *
     * @param kind the kind of what it is found by, such as {@code ipv4}
     */
    Worth of(Found indicator, String kind, Sightings sightings, Instant at) {
        var facts = new Worth.Facts(
                Objects.requireNonNullElse(indicator.confidence(), rules.base()),
                moment(indicator, "valid_from").orElse(indicator.createdAt()),
                moment(indicator, "valid_until"),
                Optional.ofNullable(sightings.lastSeen()),
                indicator.properties().path("revoked").booleanValue(false));
        return Worth.of(facts, rules.rule(kind), at);
    }

    private static Optional<Instant> moment(Found indicator, String property) {
        try {
            return Optional.ofNullable(indicator.properties().get(property))
                    .filter(JsonNode::isString)
                    .map(text -> OffsetDateTime.parse(text.stringValue()).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
