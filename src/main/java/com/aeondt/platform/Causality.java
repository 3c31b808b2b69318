package com.aeondt.platform;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How a request stands in the ordered event log: what it must not read older than ({@code X-Aeon-Min-Sequence}), and how
 * far its own writes have come ({@code X-Aeon-Sequence}). Bound around every API request; whoever appends to the log
 * notes the position here, and whoever serves a read from a projection waits for {@link #readNoOlderThan()}.
 */
public final class Causality {

    private static final ScopedValue<Causality> CURRENT = ScopedValue.newInstance();

    private final @Nullable Position floor;
    private final AtomicReference<@Nullable Position> written = new AtomicReference<>();

    private Causality(@Nullable Position floor) {
        this.floor = floor;
    }

    /** The request of the current scope; outside any, one that asks for nothing and whose notes nobody reads. */
    public static Causality current() {
        return CURRENT.isBound() ? CURRENT.get() : new Causality(null);
    }

    /** For a request that takes whatever there is. */
    public static Causality fresh() {
        return new Causality(null);
    }

    /** For a request that must not be answered from before the position. */
    public static Causality after(Position floor) {
        return new Causality(floor);
    }

    /** Runs the work within this and returns what it returns. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** The position that the client has seen already; empty when it takes whatever there is. */
    public Optional<Position> readNoOlderThan() {
        return Optional.ofNullable(floor);
    }

    /** Notes that the request appended an event at the position. */
    public void wrote(Position position) {
        written.updateAndGet(before -> before != null && position.isBefore(before) ? before : position);
    }

    /** The last position that the request wrote; empty when it wrote nothing. */
    public Optional<Position> written() {
        return Optional.ofNullable(written.get());
    }
}
