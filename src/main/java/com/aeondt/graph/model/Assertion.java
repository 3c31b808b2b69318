package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one source says about one thing.
 *
 * @param statedId the id it was said about
 * @param source who says it
 * @param subjectId what it counts for: another than {@code statedId} after a merge
 * @param object as it was given
 * @param recordedAt when it was said like this
 */
public record Assertion(
        EntityId statedId,
        String source,
        EntityId subjectId,
        ObjectNode object,
        Qualifiers qualifiers,
        Instant recordedAt) {

    Assertion countingFor(EntityId subject) {
        return new Assertion(statedId, source, subject, object, qualifiers, recordedAt);
    }

    /** Whether both are what one source says about one id. */
    boolean isOfTheSame(Assertion other) {
        return source.equals(other.source) && statedId.equals(other.statedId);
    }

    /** Whether both say the same, whenever they said it. */
    boolean saysTheSameAs(Assertion other) {
        return qualifiers.equals(other.qualifiers) && object.equals(other.object);
    }
}
