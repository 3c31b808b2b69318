package com.aeondt.platform.events;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps readers off a projection's copies while these are not all there: none made yet, the target emptied, a rebuild due, under way or
 * failed. Each instance looks for itself, at the rebuilds in PostgreSQL and at the watermark beside the copies, whoever leads; what it saw counts
 * for a second. A projection that is only late is whole.
 */
@Component
public class WholeCopies {

    private static final Duration TRUST = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final ProjectionBoard board;
    private final ProjectionStores stores;
    private final LongSupplier nanos;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    private record Look(boolean whole, long at) {}

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
     * Lets a read go on when everything is there to be read.
     *
     * @param projection the name of the projection that serves the read
     * @throws AeonException {@link PlatformError#PROJECTION_INCOMPLETE}
     * @throws RuntimeException when a store cannot be asked
     */
    public void require(String projection) {
        var look = looks.get(projection);
        if (look == null || nanos.getAsLong() - look.at() > TRUST.toNanos()) {
            // the moment before the question: what it says may be that old
            var at = nanos.getAsLong();
            look = new Look(whole(board.find(projection)), at);
            looks.put(projection, look);
        }
        if (!look.whole()) {
            throw new AeonException(
                            PlatformError.PROJECTION_INCOMPLETE,
                            "'%s' is being rebuilt, with progress at /api/v1/projections. Try again later."
                                    .formatted(projection))
                    .with("projection", projection)
                    .retryAfter(RETRY);
        }
    }

    private boolean whole(Projection projection) {
        // in this order: a rebuild is noted before it empties the target, and its end after the last copy
        Optional<Position> standing = projection.watermark();
        return standing.isPresent()
                && stores.reader().state().covers(standing.get())
                && stores.works().latestRebuild(projection.name()).stream().allMatch(ProjectionWork::succeeded);
    }
}
