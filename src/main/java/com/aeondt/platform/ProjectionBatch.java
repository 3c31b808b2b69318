package com.aeondt.platform;

import java.util.List;
import java.util.Optional;

/**
 * Consecutive events of the log for one {@link Projection}.
 *
 * @param from where the watermark must stand before; empty when the projection has none yet
 * @param to where it stands afterwards
 * @param events in log order, at least one
 */
public record ProjectionBatch(Optional<Position> from, Position to, List<LoggedEvent> events) {

    public ProjectionBatch {
        events = List.copyOf(events);
    }
}
