package com.aeondt.graph;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Ids;
import com.aeondt.platform.Subject;
import java.util.List;
import java.util.stream.Stream;

/** What happens to the graph. Only ids, so that nobody learns from an event what he may not see; many at once where many changed. */
public sealed interface GraphEvent extends DomainEvent {

    /** Entities came, changed or went. */
    record EntitiesChanged(List<EntityId> created, List<EntityId> updated, List<EntityId> removed)
            implements GraphEvent {

        public static final String TYPE = "graph.entities-changed.v1";

        public EntitiesChanged {
            created = List.copyOf(created);
            updated = List.copyOf(updated);
            removed = List.copyOf(removed);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Subject subject() {
            return about(
                    Stream.of(created, updated, removed).flatMap(List::stream).toList(), "entities");
        }
    }

    /** Relationships came, changed or went. */
    record RelationshipsChanged(List<EntityId> created, List<EntityId> updated, List<EntityId> removed)
            implements GraphEvent {

        public static final String TYPE = "graph.relationships-changed.v1";

        public RelationshipsChanged {
            created = List.copyOf(created);
            updated = List.copyOf(updated);
            removed = List.copyOf(removed);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Subject subject() {
            return about(
                    Stream.of(created, updated, removed).flatMap(List::stream).toList(), "relationships");
        }
    }

    /** Some entities count as one from now on. */
    record EntitiesMerged(EntityId survivor, List<EntityId> merged) implements GraphEvent {

        public static final String TYPE = "graph.entities-merged.v1";

        public EntitiesMerged {
            merged = List.copyOf(merged);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Subject subject() {
            return survivor.subject();
        }
    }

    /** An entity stands for itself again. */
    record EntityUnmerged(EntityId survivor, EntityId restored) implements GraphEvent {

        public static final String TYPE = "graph.entity-unmerged.v1";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Subject subject() {
            return restored.subject();
        }
    }

    /** The tenant's own types and relationships are others. */
    record SchemaChanged(long version) implements GraphEvent {

        @Override
        public String type() {
            return "graph.schema-changed.v1";
        }

        @Override
        public Subject subject() {
            return new Subject("graph-schema", Ids.next());
        }
    }

    private static Subject about(List<EntityId> ids, String kindOfMany) {
        return ids.size() == 1 ? ids.getFirst().subject() : new Subject(kindOfMany, Ids.next());
    }
}
