package com.aeondt.graph.model;

import com.aeondt.graph.Tlp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a source means what it says.
 *
 * @param confidence 0 to 100, how sure it is; absent when it does not say
 * @param tlp how far the statement may be shared
 * @param validFrom from when on it holds, to the microsecond; absent for always
 * @param validUntil until when it holds; absent for ever
 */
public record Qualifiers(
        @Nullable Integer confidence,
        Tlp tlp,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    /** Nothing is said about it. */
    public static final Qualifiers NONE = new Qualifiers(null, Tlp.CLEAR, null, null);

    /** The markings that STIX defines for the Traffic Light Protocol, 1.0 and 2.0. */
    private static final Map<String, Tlp> MARKINGS = Map.of(
            "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Tlp.CLEAR,
            "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", Tlp.CLEAR,
            "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Tlp.GREEN,
            "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", Tlp.GREEN,
            "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Tlp.AMBER,
            "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", Tlp.AMBER,
            "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", Tlp.AMBER,
            "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Tlp.RED,
            "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", Tlp.RED);

    public Qualifiers {
        validFrom = validFrom == null ? null : validFrom.truncatedTo(ChronoUnit.MICROS);
        validUntil = validUntil == null ? null : validUntil.truncatedTo(ChronoUnit.MICROS);
    }

    /** What a STIX object says about itself: its confidence, its validity and the strictest of its TLP markings. */
    public static Qualifiers of(ObjectNode object) {
        var confidence = object.get("confidence");
        return new Qualifiers(
                confidence == null || !confidence.isIntegralNumber() || !confidence.canConvertToInt()
                        ? null
                        : Math.clamp(confidence.intValue(), 0, 100),
                marking(object.get("object_marking_refs")),
                moment(object.get("valid_from")),
                moment(object.get("valid_until")));
    }

    private static Tlp marking(@Nullable JsonNode refs) {
        return refs == null
                ? Tlp.CLEAR
                : refs.valueStream()
                        .map(ref -> MARKINGS.getOrDefault(ref.asString(""), Tlp.CLEAR))
                        .reduce(Tlp.CLEAR, Tlp::max);
    }

    private static @Nullable Instant moment(@Nullable JsonNode value) {
        return value == null || !value.isString()
                ? null
                : moment(value.stringValue()).orElse(null);
    }

    /** Reads a moment of RFC 3339; empty when the text is none. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
