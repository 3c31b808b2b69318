package com.aeondt.graph.exchange;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.Qualifiers;
import com.aeondt.graph.model.Statement;
import com.aeondt.graph.stix.BundleItem;
import com.aeondt.graph.stix.BundleReader;
import com.aeondt.graph.stix.StixObject;
import com.aeondt.graph.stix.StixUpgrade;
import com.aeondt.graph.stix.UnreadableObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The objects of a bundle as statements. A sighting is an object of STIX with ends of its own; so that it can be walked, edges
 * follow from it: to what was sighted and to where.
 */
final class StixFeed implements StatementReader.Feed {

    /** Marks what follows from another object and is no object of its own. */
    static final String DERIVED = "x_aeon_derived_from";

    private final BundleReader bundle;
    private final Deque<PlacedStatement> following = new ArrayDeque<>();

    StixFeed(BundleReader bundle) {
        this.bundle = bundle;
    }

    @Override
    public Optional<PlacedStatement> next() {
        return following.isEmpty() ? bundle.next().map(this::statement) : Optional.of(following.remove());
    }

    private PlacedStatement statement(BundleItem item) {
        return switch (item) {
            case UnreadableObject unreadable ->
                PlacedStatement.unreadable(
                        Place.of(unreadable.index()),
                        "",
                        unreadable.id().isEmpty() ? unreadable.reason() : unreadable.id() + ": " + unreadable.reason());
            case StixObject object -> statement(object);
        };
    }

    private PlacedStatement statement(StixObject received) {
        var object = StixUpgrade.upgrade(received);
        var place = new Place(object.index(), false, Map.of(), received.ofVersion20() ? received.text() : null);
        var id = EntityId.parse(object.id());
        if (id.isEmpty()) {
            return PlacedStatement.unreadable(place, "/id", "The id is none.");
        }
        if (object.type().equals("sighting")) {
            edges(object, id.get());
        }
        var qualifiers = Qualifiers.of(object.json());
        return new PlacedStatement(
                place,
                object.type().equals(EntityId.RELATIONSHIP)
                        ? relationship(object, id.get(), qualifiers)
                        : new Statement.EntityStatement(object.type(), id.get(), object.json(), qualifiers));
    }

    private static Statement relationship(StixObject object, EntityId id, Qualifiers qualifiers) {
        return new Statement.RelationshipStatement(
                object.text("relationship_type").orElse(""),
                id,
                end(object, "source_ref"),
                end(object, "target_ref"),
                object.json(),
                qualifiers);
    }

    /** The reader has made sure that both ends are ids. */
    private static EntityId end(StixObject object, String property) {
        return object.text(property).flatMap(EntityId::parse).orElseThrow();
    }

    private void edges(StixObject sighting, EntityId id) {
        Stream.concat(
                        sighting.text("sighting_of_ref").stream().map(ref -> Map.entry("sighting-of", ref)),
                        sighting.texts("where_sighted_refs").stream().map(ref -> Map.entry("sighted-at", ref)))
                .forEach(edge -> EntityId.parse(edge.getValue())
                        .ifPresent(target -> following.add(derived(sighting, id, edge.getKey(), target))));
    }

    private static PlacedStatement derived(StixObject sighting, EntityId id, String type, EntityId target) {
        var object = JsonNodeFactory.instance.objectNode().put(DERIVED, id.value());
        for (var name : List.of("object_marking_refs", "revoked")) {
            var value = sighting.json().get(name);
            if (value != null) {
                object.set(name, value);
            }
        }
        return new PlacedStatement(
                Place.derivedFrom(sighting.index()),
                new Statement.RelationshipStatement(type, null, id, target, object, Qualifiers.of(sighting.json())));
    }
}
