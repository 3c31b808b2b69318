package com.aeondt.graph.stix;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object of a bundle.
 *
 * @param index its place in the bundle, from zero
 * @param text exactly as the bundle has it, to the last blank
 * @param json the same to read in
 */
public record StixObject(long index, String text, ObjectNode json) implements BundleItem {

    public String type() {
        return text("type").orElse("");
    }

    public String id() {
        return text("id").orElse("");
    }

    /** A property that is a text; empty when it is missing or anything else. */
    public Optional<String> text(String property) {
        return Optional.ofNullable(json.get(property))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    /** A property that is a point in time; empty when it is missing or none. */
    public Optional<Instant> time(String property) {
        try {
            return text(property).map(Instant::parse);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** The texts of a property that is a list. */
    public List<String> texts(String property) {
        var list = json.get(property);
        return list == null || !list.isArray()
                ? List.of()
                : list.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .toList();
    }

    /** Whether its producer has taken it back. */
    public boolean revoked() {
        var revoked = json.get("revoked");
        return revoked != null && revoked.isBoolean() && revoked.booleanValue();
    }

    /** When this version of it was made; observables and markings have no versions. */
    public Optional<Instant> modified() {
        return time("modified").or(() -> time("created"));
    }

    /** Whether it is of STIX 2.0: its objects do not name a version of the specification, those of 2.1 do. */
    public boolean ofVersion20() {
        return !json.has("spec_version") && (json.has("created") || type().equals("marking-definition"));
    }
}
