package com.aeondt.platform.events;

import com.aeondt.platform.Position;
import java.time.Instant;
import java.util.Optional;

/**
 * What a projection was told and what it says of itself, shared by all instances.
 *
 * @param held whether it was told to stop
 * @param holdAt where to stop; empty to stop where it stands
 * @param heldSince when it came to a stop there; empty while it is still on its way
 * @param leader the instance that ran it last
 * @param failure why its latest batch failed; empty when it did not
 */
record ProjectionControl(
        boolean held,
        Optional<Position> holdAt,
        Optional<Instant> heldSince,
        Optional<String> leader,
        Optional<String> failure) {

    static final ProjectionControl NONE =
            new ProjectionControl(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** How far it may read. */
    Position limit(Position standing) {
        return held ? holdAt.orElse(standing) : LogReader.NO_LIMIT;
    }
}
