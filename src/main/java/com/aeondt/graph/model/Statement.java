package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.platform.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a source says about one thing; what {@link Intake} takes. */
public sealed interface Statement {

    /**
     * What it is, and its properties.
     *
     * @param type a type of the schema
     * @param id its own id; absent when the identifying properties are to make one
     * @param object the properties, kept as they are; a STIX object whole
     */
    record EntityStatement(String type, @Nullable EntityId id, ObjectNode object, Qualifiers qualifiers)
            implements Statement {}

    /**
     * What it has to do with another.
     *
     * @param type a relationship of the schema, such as {@code depends-on}
     * @param id its own id; absent when type and ends are to make one
     * @param source where it starts; need not be known yet
     * @param target where it leads; need not be known yet
     * @param object the properties, kept as they are; a STIX relationship whole
     */
    record RelationshipStatement(
            String type,
            @Nullable EntityId id,
            EntityId source,
            EntityId target,
            ObjectNode object,
            Qualifiers qualifiers)
            implements Statement {}

    /** Something that could not even be read; it is refused in its place, so that a report names each row. */
    record Unreadable(List<Violation> violations) implements Statement {

        public Unreadable {
            violations = List.copyOf(violations);
        }
    }
}
