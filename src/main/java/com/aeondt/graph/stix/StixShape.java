package com.aeondt.graph.stix;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What an object needs to be kept and found again: an id of its type, readable times, both ends when it is an edge. Whether it keeps every
 * rule of the specification is {@link StixRules}'s to say.
 */
final class StixShape {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{1,248}[a-z0-9]");
    private static final List<String> TIMES = List.of("created", "modified", "valid_from", "valid_until");

    private StixShape() {}

    /** The object itself, or why it cannot be taken. */
    static BundleItem check(StixObject object) {
        return flaw(object)
                .<BundleItem>map(reason -> new UnreadableObject(object.index(), object.id(), reason))
                .orElse(object);
    }

    private static Optional<String> flaw(StixObject object) {
        if (!TYPE.matcher(object.type()).matches()) {
            return Optional.of("The object has no type, or one with other letters than a-z, 0-9 and hyphens.");
        }
        var id = StixId.parse(object.id());
        if (id.isEmpty() || !id.get().type().equals(object.type())) {
            return Optional.of("The id is not of the form %s--UUID.".formatted(object.type()));
        }
        return times(object).or(() -> ends(object));
    }

    private static Optional<String> times(StixObject object) {
        return TIMES.stream()
                .filter(name -> object.json().has(name) && !isTime(object.json().get(name)))
                .map(name -> "'%s' is not a time such as 2026-11-25T10:00:00Z.".formatted(name))
                .findFirst();
    }

    private static Optional<String> ends(StixObject object) {
        var needed = switch (object.type()) {
            case "relationship" -> List.of("source_ref", "target_ref");
            case "sighting" -> List.of("sighting_of_ref");
            default -> List.<String>of();
        };
        var missing = needed.stream()
                .filter(name -> object.text(name).flatMap(StixId::parse).isEmpty())
                .map(name -> "'%s' is missing or no id.".formatted(name))
                .findFirst();
        boolean named = !object.type().equals("relationship")
                || object.text("relationship_type")
                        .filter(name -> TYPE.matcher(name).matches())
                        .isPresent();
        return missing.isPresent() || named
                ? missing
                : Optional.of("'relationship_type' is missing or has other letters than a-z, 0-9 and hyphens.");
    }

    private static boolean isTime(JsonNode value) {
        try {
            return value.isString() && Instant.parse(value.stringValue()) != null;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
