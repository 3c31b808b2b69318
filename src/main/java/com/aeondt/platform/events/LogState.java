package com.aeondt.platform.events;

import com.aeondt.platform.Position;

/**
 * How the log stands at one moment.
 *
 * @param pruned events up to here are gone; its epoch is the current one
 * @param settled below this transaction id everything is over: the readers' horizon
 * @param unassigned the first transaction id that nobody has yet
 */
record LogState(Position pruned, long settled, long unassigned) {

    int epoch() {
        return pruned.epoch();
    }

    /** Whether a reader that has come to this position can go on from there without missing anything. */
    boolean covers(Position position) {
        return position.epoch() == epoch() && position.xid() < unassigned && !position.isBefore(pruned);
    }

    /** Whether no event can appear any more at this position or before it. */
    boolean hasSettled(Position position) {
        return position.epoch() < epoch() || position.xid() < settled;
    }
}
