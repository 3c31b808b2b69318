package com.aeondt.platform;

import java.time.Duration;
import java.util.Optional;

/**
 * By when the present request must be answered. Whoever is about to wait for something waits no longer than that, and whoever
 * begins something new looks whether it is still worth it. Outside a request there is none.
 */
public final class Deadline {

    private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    private final Duration length;
    private final long end;

    private Deadline(Duration length) {
        this.length = length;
        this.end = System.nanoTime() + length.toNanos();
    }

    /** Runs the work, which is to be over after this time, and returns what it returns. */
    public static <T, X extends Throwable> T call(Duration length, ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(CURRENT, new Deadline(length)).call(work);
    }

    /** How long something may take that may take this long at most; never less than a millisecond. */
    public static Duration within(Duration atMost) {
        return left().filter(left -> left.compareTo(atMost) < 0)
                .map(left -> left.toMillis() < 1 ? Duration.ofMillis(1) : left)
                .orElse(atMost);
    }

    /** Whether there is one, and it has passed. */
    public static boolean passed() {
        return left().filter(left -> !left.isPositive()).isPresent();
    }

    /**
     * Refuses to begin anything new when it has passed.
     *
     * @throws AeonException {@link PlatformError#DEADLINE_EXCEEDED}
     */
    public static void check() {
        if (passed()) {
            throw exceeded();
        }
    }

    /** What a request is told whose time is over. */
    public static AeonException exceeded() {
        var seconds = CURRENT.isBound() ? CURRENT.get().length.toSeconds() : 0;
        return new AeonException(
                PlatformError.DEADLINE_EXCEEDED,
                "The request could not be answered within its %d seconds.".formatted(seconds));
    }

    private static Optional<Duration> left() {
        return CURRENT.isBound()
                ? Optional.of(Duration.ofNanos(CURRENT.get().end - System.nanoTime()))
                : Optional.empty();
    }
}
