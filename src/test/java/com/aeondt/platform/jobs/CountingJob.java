package com.aeondt.platform.jobs;

import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Counts to what it is told, remembering where it is. */
@Component
class CountingJob implements JobHandler {

    static final String KIND = "test.count";

    /** How far to count; a negative number fails, and one above a million goes on until it is cancelled. */
    record Order(long to) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext job) throws InterruptedException {
        long to = job.parameters(Order.class).to();
        if (to < 0) {
            throw new IllegalArgumentException("Nobody counts to " + to);
        }
        long from = job.checkpoint(Long.class).orElse(0L);
        for (long i = from + 1; i <= to; i++) {
            job.checkpoint(i);
            job.progress(i, OptionalLong.of(to), "counting");
            if (to > 1_000_000) {
                Thread.sleep(10);
            }
        }
        return Map.of("from", from, "to", to);
    }
}
