package com.aeondt.graph;

import com.aeondt.platform.Subject;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of an entity or a relationship, in the form of STIX: {@code malware--6ba7b810-9dad-41d1-80b4-00c04fd430c8}. An object of
 * a STIX bundle keeps its own.
 *
 * @param value the type, two hyphens, a UUID in lower case
 * @see <a href="https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html#_64yvzeku5a5c">STIX 2.1, 2.9 Identifier</a>
 */
public record EntityId(@JsonValue String value) implements Comparable<EntityId> {

    /** The type of every relationship's id. */
    public static final String RELATIONSHIP = "relationship";

    private static final Pattern FORM =
            Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*+--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int UUID_LENGTH = 36;
    private static final int MAX_LENGTH = 250;

    @JsonCreator
    public EntityId {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of an entity: " + value);
        }
    }

    public static EntityId of(String type, UUID id) {
        return new EntityId(type + "--" + id);
    }

    /** Reads an id, in any case; empty when the text is none. */
    public static Optional<EntityId> parse(String text) {
        var value = text.toLowerCase(Locale.ROOT);
        return value.length() <= MAX_LENGTH && FORM.matcher(value).matches()
                ? Optional.of(new EntityId(value))
                : Optional.empty();
    }

    /** Such as {@code malware}. */
    public String type() {
        return value.substring(0, value.length() - UUID_LENGTH - 2);
    }

    public UUID uuid() {
        return UUID.fromString(value.substring(value.length() - UUID_LENGTH));
    }

    public boolean isRelationship() {
        return type().equals(RELATIONSHIP);
    }

    /** What an event about it alone names. */
    public Subject subject() {
        return new Subject(isRelationship() ? RELATIONSHIP : "entity", uuid());
    }

    @Override
    public int compareTo(EntityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
