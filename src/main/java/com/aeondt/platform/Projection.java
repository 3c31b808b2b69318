package com.aeondt.platform;

import java.util.List;
import java.util.Optional;

/**
 * Something derived from the state in PostgreSQL and kept up to date by reading the event log in order: the graph, the
 * vector index, the message relay, or one module's reaction to another.
 *
 * <p>The runner calls {@link #apply} with batches in log order, on one instance of the server at a time, at least once.
 * An implementation is idempotent because it is state-based: it loads the current rows of the subjects that the events
 * name and makes its copy equal to them; a subject that is gone is removed. It moves its watermark from
 * {@link ProjectionBatch#from()} to {@link ProjectionBatch#to()} by compare-and-set together with the effect (in the same
 * transaction wherever the target has transactions), and throws {@link StaleWatermarkException} without any effect when the
 * watermark is no longer at {@code from}: somebody else has taken over.
 */
public interface Projection {

    /** The stable name, kebab-case, such as {@code graph}. */
    String name();

    /**
     * Called whenever this instance begins to run it, before it asks where it stands: brings the target's own schema up to date. A
     * step that leaves nothing of the copies also removes the watermark, and they are made again.
     *
     * @throws RuntimeException when the target is away or refuses; the runner tries again
     */
    default void prepare() {}

    /** How far the effect has come; empty when nothing was ever applied, or after {@link #reset}. */
    Optional<Position> watermark();

    /**
     * Makes the effect of these events and moves the watermark with it.
     *
     * @throws StaleWatermarkException when another instance has moved the watermark; nothing was changed
     * @throws RuntimeException when the target is away or refuses; the runner retries with back-off
     */
    void apply(ProjectionBatch batch);

    /** Empties the target and forgets the watermark, then starts again at the given position. */
    void reset(Position start);

    /**
     * The state this projection is derived from, for a rebuild and for a check. Empty for a projection of the events
     * themselves, such as a relay.
     */
    default List<ProjectedState> states() {
        return List.of();
    }

    /** A table of aggregates, walked in key order, one tenant at a time. */
    interface ProjectedState {

        /** The subject kind, such as {@code task}. */
        String kind();

        /** How many of them a rebuild refreshes at once. */
        default int chunk() {
            return 500;
        }

        /** Up to {@code limit} ids of the current tenant, after the given one, ascending as text is; empty at the end. */
        List<String> idsAfter(Optional<String> after, int limit);

        /** Makes the copies of these ids of the current tenant equal to their rows, or removes them. Idempotent. */
        void refresh(List<String> ids);

        /** Counts and hashes both sides for the current tenant; with {@code repair}, mends what differs. */
        Drift check(boolean repair);
    }

    /**
     * What a check found for one kind in one tenant.
     *
     * @param expected rows in PostgreSQL
     * @param found copies in the target
     * @param missing rows without a copy
     * @param surplus copies without a row
     * @param different copies whose content differs from their row
     * @param repaired how many of these were mended
     */
    record Drift(long expected, long found, long missing, long surplus, long different, long repaired) {

        public boolean none() {
            return missing + surplus + different == 0;
        }
    }
}
