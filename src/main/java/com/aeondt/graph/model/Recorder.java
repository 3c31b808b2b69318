package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphEvent;
import com.aeondt.graph.schema.GraphSchema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes assertions and what follows from them, and says so. Within a {@link Turn}. */
@Component
class Recorder {

    private final AssertionRows assertions;
    private final EntityRows entities;
    private final RelationshipRows relationships;
    private final ApplicationEventPublisher events;

    Recorder(
            AssertionRows assertions,
            EntityRows entities,
            RelationshipRows relationships,
            ApplicationEventPublisher events) {
        this.assertions = assertions;
        this.entities = entities;
        this.relationships = relationships;
        this.events = events;
    }

    /** The assertions of these subjects, as they are before the change. */
    Map<EntityId, List<Assertion>> about(Collection<EntityId> subjects) {
        return assertions.about(subjects);
    }

    /** What the relationships among these connect. */
    Map<EntityId, Ends> ends(Collection<EntityId> ids) {
        return relationships.present(ids);
    }

    /**
     * Adds assertions to what is said about their subjects.
     *
     * @param before see {@link #about}; what nobody says anything about is not there
     * @param standing see {@link #ends}
     * @param ends of relationships that are new
     */
    void add(
            Collection<Assertion> added,
            Map<EntityId, List<Assertion>> before,
            Map<EntityId, Ends> standing,
            Map<EntityId, Ends> ends,
            GraphSchema schema,
            Instant at) {
        if (added.isEmpty()) {
            return;
        }
        assertions.put(added);
        var said = new LinkedHashMap<EntityId, List<Assertion>>();
        for (var assertion : added) {
            said.computeIfAbsent(
                    assertion.subjectId(), subject -> new ArrayList<>(before.getOrDefault(subject, List.of())));
        }
        for (var assertion : added) {
            var all = said.getOrDefault(assertion.subjectId(), new ArrayList<>());
            all.removeIf(assertion::isOfTheSame);
            all.add(assertion);
        }
        var aboutEntities = ofKind(said, false);
        var present = aboutEntities.keySet().stream()
                .filter(id -> !before.getOrDefault(id, List.of()).isEmpty())
                .collect(Collectors.toSet());
        publishEntities(entities.write(aboutEntities, present, schema, at));
        publishRelationships(relationships.write(ofKind(said, true), standing, ends, at));
    }

    /** Reads again what is said about these, and makes them that. */
    void refold(Collection<EntityId> subjects, GraphSchema schema, Instant at) {
        var said = assertions.about(subjects);
        var aboutRelationships = ofKind(said, true);
        publishEntities(entities.write(ofKind(said, false), schema, at));
        publishRelationships(relationships.write(
                aboutRelationships, relationships.present(aboutRelationships.keySet()), Map.of(), at));
    }

    private static Map<EntityId, List<Assertion>> ofKind(Map<EntityId, List<Assertion>> said, boolean relationship) {
        var some = new LinkedHashMap<EntityId, List<Assertion>>();
        said.forEach((id, all) -> {
            if (id.isRelationship() == relationship) {
                some.put(id, all);
            }
        });
        return some;
    }

    /** Relationships that start or end at one of these now. */
    List<EntityId> touching(Collection<EntityId> subjects) {
        return relationships.touching(subjects);
    }

    /** As {@link #refold}, of entities whose statements count for others now. */
    void regroup(Collection<EntityId> subjects, GraphSchema schema, Instant at, String end) {
        publishEntities(entities.write(assertions.about(subjects), schema, at, end));
    }

    /** Lets the ends of relationships count for what they count for now. */
    void rewire(Collection<EntityId> ids, Instant at) {
        var rewired = relationships.rewire(ids, at);
        publishRelationships(new Changed(List.of(), rewired, List.of()));
    }

    private void publishEntities(Changed changed) {
        if (!changed.isNothing()) {
            events.publishEvent(
                    new GraphEvent.EntitiesChanged(changed.created(), changed.updated(), changed.removed()));
        }
    }

    private void publishRelationships(Changed changed) {
        if (!changed.isNothing()) {
            events.publishEvent(
                    new GraphEvent.RelationshipsChanged(changed.created(), changed.updated(), changed.removed()));
        }
    }
}
