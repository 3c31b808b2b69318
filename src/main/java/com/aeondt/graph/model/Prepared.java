package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.schema.GraphSchema;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement that the schema allows, with its id.
 *
 * @param ends of a relationship; absent for an entity
 */
record Prepared(
        long index,
        EntityId id,
        ObjectNode object,
        Qualifiers qualifiers,
        @Nullable Ends ends) {

    private static final int LARGEST = 4_000_000;

    /** Either it is prepared, or it is not and these are the reasons. */
    record Attempt(@Nullable Prepared prepared, @Nullable EntityId id, List<Violation> violations) {}

    static Attempt of(long index, Statement statement, GraphSchema schema, TenantId tenant) {
        return switch (statement) {
            case Statement.Unreadable unreadable -> refused(null, unreadable.violations());
            case Statement.EntityStatement entity -> entity(index, entity, schema, tenant);
            case Statement.RelationshipStatement relationship -> relationship(index, relationship, schema, tenant);
        };
    }

    private static Attempt entity(long index, Statement.EntityStatement stated, GraphSchema schema, TenantId tenant) {
        var type = schema.type(stated.type());
        if (type.isEmpty()) {
            return refused(stated.id(), List.of(GraphSchema.unknownType(stated.type())));
        }
        if (type.get().external()) {
            return refused(
                    stated.id(),
                    new Violation(
                            "/type",
                            "external",
                            "A %s is kept by its own module; here it can only be related to."
                                    .formatted(stated.type())));
        }
        var violations = new ArrayList<>(storable(stated.object()));
        if (violations.isEmpty()) {
            violations.addAll(type.get().violations(stated.object()));
        }
        var id = Optional.ofNullable(stated.id())
                .or(() -> Identity.of(tenant, type.get(), stated.object()))
                .orElse(null);
        if (id == null) {
            violations.add(new Violation(
                    "/id",
                    "required",
                    "Give an id, or what identifies a %s: %s."
                            .formatted(stated.type(), type.get().identifying())));
        } else if (!id.type().equals(stated.type())) {
            violations.add(new Violation("/id", "wrong-type", "The id is not that of a %s.".formatted(stated.type())));
        }
        return id == null || !violations.isEmpty()
                ? refused(id, violations)
                : new Attempt(new Prepared(index, id, stated.object(), stated.qualifiers(), null), id, List.of());
    }

    private static Attempt relationship(
            long index, Statement.RelationshipStatement stated, GraphSchema schema, TenantId tenant) {
        var id = Optional.ofNullable(stated.id())
                .orElseGet(() -> Identity.of(tenant, stated.type(), stated.source(), stated.target()));
        if (!id.isRelationship()) {
            return refused(id, new Violation("/id", "wrong-type", "The id is not that of a relationship."));
        }
        var violations = new ArrayList<>(storable(stated.object()));
        schema.violation(stated.type(), stated.source().type(), stated.target().type())
                .ifPresent(violations::add);
        var ends = new Ends(stated.type(), stated.source(), stated.target());
        return violations.isEmpty()
                ? new Attempt(new Prepared(index, id, stated.object(), stated.qualifiers(), ends), id, List.of())
                : refused(id, violations);
    }

    private static List<Violation> storable(ObjectNode object) {
        if (!Json.storable(object)) {
            return List.of(new Violation("", "not-storable", "A text in it has a NUL or half of a character."));
        }
        return object.toString().length() > LARGEST
                ? List.of(new Violation("", "too-large", "At most four million characters."))
                : List.of();
    }

    private static Attempt refused(@Nullable EntityId id, Violation violation) {
        return refused(id, List.of(violation));
    }

    private static Attempt refused(@Nullable EntityId id, List<Violation> violations) {
        return new Attempt(null, id, violations);
    }
}
