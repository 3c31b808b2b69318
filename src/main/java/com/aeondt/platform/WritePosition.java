package com.aeondt.platform;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How far the log has come by the writes of one request. The gateway binds one to each request and answers with it in
 * {@code X-Aeon-Sequence}; the event log moves it when a transaction with events has committed.
 */
public final class WritePosition {

    private static final ScopedValue<WritePosition> CURRENT = ScopedValue.newInstance();

    private final AtomicReference<Position> latest = new AtomicReference<>(Position.START);

    /** Runs the work, collecting into this what it writes, and returns what it returns. */
    public <T, X extends Throwable> T collect(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** Tells the current scope that events up to this position have committed. Outside any scope nobody listens. */
    public static void committed(Position position) {
        if (CURRENT.isBound()) {
            CURRENT.get().latest.accumulateAndGet(position, (known, next) -> known.isBefore(next) ? next : known);
        }
    }

    /** The position of the last event written; empty when nothing was. */
    public Optional<Position> latest() {
        return Optional.of(latest.get()).filter(position -> !position.equals(Position.START));
    }
}
