package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.schema.Schemas;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes statements back, and with them what nobody else says. Within a transaction. */
@Component
class Removal {

    private final Turn turn;
    private final Schemas schemas;
    private final AssertionRows assertions;
    private final RelationshipRows relationships;
    private final Recorder recorder;

    Removal(Turn turn, Schemas schemas, AssertionRows assertions, RelationshipRows relationships, Recorder recorder) {
        this.turn = turn;
        this.schemas = schemas;
        this.assertions = assertions;
        this.relationships = relationships;
        this.recorder = recorder;
    }

    /** Everything that is said about an entity, and about its relationships. */
    void removeEntity(EntityId id) {
        var at = turn.take();
        var touching = relationships.touching(List.of(id));
        assertions.retractAll(touching);
        assertions.retractAll(List.of(id));
        recorder.refold(touching, schemas.current(), at);
        recorder.refold(List.of(id), schemas.current(), at);
    }

    /** Everything that is said about a relationship. */
    void removeRelationship(EntityId id) {
        var at = turn.take();
        assertions.retractAll(List.of(id));
        recorder.refold(List.of(id), schemas.current(), at);
    }

    /** What one source says about these ids; what others say about them stays. */
    void retract(String source, Collection<EntityId> stated) {
        var at = turn.take();
        recorder.refold(assertions.retract(source, stated), schemas.current(), at);
    }
}
