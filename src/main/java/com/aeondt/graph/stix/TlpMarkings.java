package com.aeondt.graph.stix;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The Traffic Light Protocol as STIX has it: fixed marking definitions, those of TLP 1.0 in the specification itself, those of
 * 2.0 in its extension. What several markings say together is the strictest of them.
 *
 * @see <a href="https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html#_yd3ar14ekwrs">TLP marking, section 7.2.1.4</a>
 * @see <a href="https://www.first.org/tlp/">TLP 2.0</a>
 */
public final class TlpMarkings {

    /** The levels from open to closed; 1.0's white is clear. */
    public enum Level {
        CLEAR,
        GREEN,
        AMBER,
        AMBER_STRICT,
        RED
    }

    private static final Map<String, Level> LEVELS = Map.of(
            "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Level.CLEAR,
            "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Level.GREEN,
            "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Level.AMBER,
            "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Level.RED,
            "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", Level.CLEAR,
            "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", Level.GREEN,
            "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", Level.AMBER,
            "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", Level.AMBER_STRICT,
            "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", Level.RED);

    private TlpMarkings() {}

    /** The strictest level that these marking definitions name; empty when none of them is one of TLP. */
    public static Optional<Level> strictest(Collection<String> markings) {
        return markings.stream()
                .map(String::toLowerCase)
                .filter(LEVELS::containsKey)
                .map(LEVELS::get)
                .max(Comparator.naturalOrder());
    }

    /** Whether the id is one of TLP's own definitions, which everybody has. */
    public static boolean isTlp(String id) {
        return LEVELS.containsKey(id);
    }
}
