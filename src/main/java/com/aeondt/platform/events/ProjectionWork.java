package com.aeondt.platform.events;

import com.aeondt.platform.TenantId;
import java.util.Optional;
import java.util.UUID;

/**
 * Long work that the leader of a projection does between batches.
 *
 * @param id also the id of the job that waits for it, if one does
 * @param state where it stands
 * @param cursor what it has finished; empty before the first chunk
 * @param done copies or events gone through so far
 * @param result what it found, JSON, once done
 * @param failure why it gave up
 */
record ProjectionWork(
        UUID id,
        String projection,
        Kind kind,
        State state,
        Optional<Cursor> cursor,
        long done,
        Optional<String> result,
        Optional<String> failure) {

    /** What to do. */
    enum Kind {
        REBUILD,
        CHECK,
        REPAIR,
        REPLAY
    }

    /** Where it stands. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /** The last id that was gone through. */
    record Cursor(TenantId tenant, String subject, Optional<String> after) {}

    boolean succeeded() {
        return state == State.DONE;
    }

    boolean finished() {
        return state == State.DONE || state == State.FAILED;
    }
}
