package com.aeondt.auth.attempts;

import com.aeondt.platform.jobs.RecurringWork;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets failures that do not count any more. */
@Component
class AttemptRetention implements RecurringWork {

    private final AttemptRows rows;
    private final AttemptProperties settings;
    private final Clock clock;

    AttemptRetention(AttemptRows rows, AttemptProperties settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "secret-attempt-retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        rows.forgetBefore(clock.instant().minus(settings.memory()));
    }
}
