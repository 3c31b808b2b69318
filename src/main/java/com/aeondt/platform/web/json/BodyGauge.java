package com.aeondt.platform.web.json;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Measures one body: how long it has become, and how fast it comes. */
final class BodyGauge {

    /** How slow a body may be. */
    record Pace(DataSize minRate, Duration patience) {}

    private final DataSize limit;
    private final Pace pace;
    private long bytes;
    private long begun;

    BodyGauge(DataSize limit, Pace pace) {
        this.limit = limit;
        this.pace = pace;
    }

    /** Somebody waits for more: only then does the time count, and not while we are busy ourselves. */
    void begin() {
        if (begun == 0) {
            begun = System.nanoTime();
        }
    }

    /**
     * So many have come.
     *
     * @throws AeonException {@link PlatformError#TOO_LARGE}, {@link PlatformError#TOO_SLOW}
     */
    void count(int more) {
        bytes += more;
        if (bytes > limit.toBytes()) {
            throw BodyLimitFilter.tooLarge(limit);
        }
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        var granted = pace.patience()
                .plusMillis(bytes * 1_000 / Math.max(1, pace.minRate().toBytes()));
        if (taken.compareTo(granted) > 0) {
            throw new AeonException(
                    PlatformError.TOO_SLOW,
                    "The body must come with %d bytes a second at least."
                            .formatted(pace.minRate().toBytes()));
        }
    }
}
