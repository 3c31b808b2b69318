package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphEvent;
import com.aeondt.graph.model.WrittenThings.Thing;
import com.aeondt.graph.schema.GraphSchema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes assertions and what follows from them, and says so. Within a {@link Turn}. */
@Component
class Recorder {

    private final AssertionRows assertions;
    private final EntityRows entities;
    private final RelationshipRows relationships;
    private final WrittenThings written;
    private final ApplicationEventPublisher events;

    Recorder(
            AssertionRows assertions,
            EntityRows entities,
            RelationshipRows relationships,
            WrittenThings written,
            ApplicationEventPublisher events) {
        this.assertions = assertions;
        this.entities = entities;
        this.relationships = relationships;
        this.written = written;
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
        writeEntities(aboutEntities.keySet(), () -> entities.write(aboutEntities, present, schema, at));
        var aboutRelationships = ofKind(said, true);
        writeRelationships(
                aboutRelationships.keySet(), () -> relationships.write(aboutRelationships, standing, ends, at));
    }

    /** Reads again what is said about these, and makes them that. */
    void refold(Collection<EntityId> subjects, GraphSchema schema, Instant at) {
        var said = assertions.about(subjects);
        var aboutEntities = ofKind(said, false);
        var aboutRelationships = ofKind(said, true);
        writeEntities(aboutEntities.keySet(), () -> entities.write(aboutEntities, schema, at));
        writeRelationships(
                aboutRelationships.keySet(),
                () -> relationships.write(
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
        var said = assertions.about(subjects);
        writeEntities(said.keySet(), () -> entities.write(said, schema, at, end));
    }

    /** Lets the ends of relationships count for what they count for now. */
    void rewire(Collection<EntityId> ids, Instant at) {
        writeRelationships(ids, () -> new Changed(List.of(), relationships.rewire(ids, at), List.of()));
    }

    private void writeEntities(Collection<EntityId> ids, Supplier<Changed> work) {
        var before = written.standing(Thing.ENTITY, ids);
        var changed = work.get();
        if (!changed.isNothing()) {
            written.tell(Thing.ENTITY, changed, before);
            events.publishEvent(
                    new GraphEvent.EntitiesChanged(changed.created(), changed.updated(), changed.removed()));
        }
    }

    private void writeRelationships(Collection<EntityId> ids, Supplier<Changed> work) {
        var before = written.standing(Thing.RELATIONSHIP, ids);
        var changed = work.get();
        if (!changed.isNothing()) {
            written.tell(Thing.RELATIONSHIP, changed, before);
            events.publishEvent(
                    new GraphEvent.RelationshipsChanged(changed.created(), changed.updated(), changed.removed()));
        }
    }
}
