package com.aeondt.platform;

import java.util.List;
import java.util.Optional;

/**
 * Consecutive events of the log for one {@link Projection}.
 *
 * @param from where the watermark must stand before; empty when the projection has none yet
 * @param to where it stands afterwards
 * @param events in log order; none when the one between {@code from} and {@code to} was parked, or when the runner asks
 *     whether the target is well: then only the watermark moves, by the same compare-and-set
 */
public record ProjectionBatch(Optional<Position> from, Position to, List<LoggedEvent> events) {

    public ProjectionBatch {
        events = List.copyOf(events);
    }
}
