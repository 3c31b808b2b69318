package com.aeondt.platform.events;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps readers off a projection's copies while these are not all there: none made yet, the target emptied, a rebuild due, under way or
 * failed. Each instance looks for itself, at the rebuilds in PostgreSQL and at the watermark beside the copies, whoever leads; what it saw counts
 * for a second, and a rebuild waits that long before it empties the target, so nobody believes in copies that are on their way out. A projection
 * that is only late is whole.
 */
@Component
public class WholeCopies {

    /** How long an instance believes what it saw. */
    static final Duration TRUST = Duration.ofSeconds(1);

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final ProjectionBoard board;
    private final ProjectionStores stores;
    private final LongSupplier nanos;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    /**
     * What was seen.
     *
     * @param rebuild the one that made the copies; another one has made others
     */
    private record Look(boolean whole, Optional<UUID> rebuild, long at) {}

    @Autowired
    WholeCopies(ProjectionBoard board, ProjectionStores stores) {
        this(board, stores, System::nanoTime);
    }

    WholeCopies(ProjectionBoard board, ProjectionStores stores, LongSupplier nanos) {
        this.board = board;
        this.stores = stores;
        this.nanos = nanos;
    }

    /**
     * Answers a question from copies that are all there from its beginning to its end.
     *
     * @param projection the name of the projection that serves the read
     * @param question the whole of it: nothing of its answer is read later
     * @throws AeonException {@link PlatformError#PROJECTION_INCOMPLETE}; else what the question throws
     * @throws RuntimeException when a store cannot be asked
     */
    public <T> T reading(String projection, Supplier<T> question) {
        var copies = require(projection);
        T answer;
        try {
            answer = question.get();
        } catch (AeonException refusal) {
            // what was not found may only have been on its way out
            requireStill(projection, copies);
            throw refusal;
        }
        requireStill(projection, copies);
        return answer;
    }

    private void requireStill(String projection, Optional<UUID> copies) {
        if (!require(projection).equals(copies)) {
            throw incomplete(projection);
        }
    }

    /** Lets a read begin when everything is there to be read, and says which rebuild has made it. */
    Optional<UUID> require(String projection) {
        var look = looks.get(projection);
        if (look == null || nanos.getAsLong() - look.at() > TRUST.toNanos()) {
            // the moment before the question: what it says may be that old
            var at = nanos.getAsLong();
            look = look(board.find(projection), at);
            looks.put(projection, look);
        }
        if (!look.whole()) {
            throw incomplete(projection);
        }
        return look.rebuild();
    }

    private Look look(Projection projection, long at) {
        // in this order: a rebuild is noted before it empties the target, and its end after the last copy
        Optional<Position> standing = projection.watermark();
        boolean standsHere = standing.isPresent() && stores.reader().state().covers(standing.get());
        var rebuild = stores.works().latestRebuild(projection.name());
        boolean whole = standsHere && rebuild.stream().allMatch(ProjectionWork::succeeded);
        return new Look(whole, rebuild.map(ProjectionWork::id), at);
    }

    private static AeonException incomplete(String projection) {
        return new AeonException(
                        PlatformError.PROJECTION_INCOMPLETE,
                        "'%s' is being rebuilt, with progress at /api/v1/projections. Try again later."
                                .formatted(projection))
                .with("projection", projection)
                .retryAfter(RETRY);
    }
}
