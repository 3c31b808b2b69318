package com.aeondt.platform.events;

import com.aeondt.platform.Position;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A projection as operators see it.
 *
 * @param name its stable name
 * @param state what it is doing
 * @param watermark how far its effect has come; empty before its first start or while its target is away
 * @param lagEvents events not yet applied, counted to ten thousand
 * @param lag how long the oldest of them has been waiting
 * @param parked events put aside
 * @param rebuildable whether it is derived from state, and so can be rebuilt and checked
 * @param leader the instance that runs it or ran it last
 * @param heldSince since when it stands at the position it was told to stop at
 * @param failure why its latest batch, or its latest rebuild, failed
 */
public record ProjectionView(
        String name,
        State state,
        Optional<Position> watermark,
        long lagEvents,
        Duration lag,
        long parked,
        boolean rebuildable,
        Optional<String> leader,
        Optional<Instant> heldSince,
        Optional<String> failure) {

    /** What a projection is doing. */
    public enum State {
        /** It follows the log. */
        RUNNING,
        /** It was told to stop and is on its way there. */
        HOLDING,
        /** It stands where it was told to stop. */
        HELD,
        /** Its copies are being made anew and are not complete. */
        REBUILDING,
        /** Its target is away or refuses, which is tried again; or its latest rebuild failed, which is not. */
        FAILING;

        /** The name in JSON. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
