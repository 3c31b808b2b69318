package com.aeondt.platform.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The two metrics of requests under the names that the operators' dashboards and alerts use, beside Micrometer's own
 * {@code http_server_requests_seconds}: {@code http_requests_total} and {@code http_request_duration_seconds}. They have no
 * path, so that the number of series stays small.
 */
final class RequestMetrics {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private record Outcome(String method, int status) {}

    private final MeterRegistry registry;
    private final Map<Outcome, Counter> requests = new ConcurrentHashMap<>();
    private final Map<String, Timer> durations = new ConcurrentHashMap<>();

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(String method, int status, long nanos) {
        String known = METHODS.contains(method) ? method : "OTHER";
        requests.computeIfAbsent(new Outcome(known, status), this::counter).increment();
        durations.computeIfAbsent(known, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Counter counter(Outcome outcome) {
        return registry.counter(
                "http.requests", "method", outcome.method(), "status", Integer.toString(outcome.status()));
    }

    private Timer timer(String method) {
        return Timer.builder("http.request.duration")
                .description("From the first byte of a request to the last of its answer")
                .tag("method", method)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
