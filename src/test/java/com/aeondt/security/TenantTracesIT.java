package com.aeondt.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.beans.factory.annotation.Autowired;

/** What requests leave in logs and metrics names the tenant that asked, never another, and nothing of what the tenant wrote. */
@AeonIT
class TenantTracesIT {

    private static final List<String> PATHS =
            List.of("/api/v1/tasks", "/api/v1/tasks/TASK-1", "/api/v1/tasks/TASK-77", "/api/v1/audit-events");

    private final Logger ours = (Logger) LoggerFactory.getLogger("com.aeondt");
    private final Level before = ours.getLevel();
    private final Lines lines = new Lines();

    @Autowired
    private Callers callers;

    /** A line, as far as it says whose it is: messages are rendered where they are written. */
    private record Line(String logger, String customer, String all) {}

    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final Queue<Line> written = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            var fields = Objects.requireNonNullElse(event.getKeyValuePairs(), List.<KeyValuePair>of());
            var customer = fields.stream()
                    .filter(pair -> pair.key.equals("customerId"))
                    .map(pair -> String.valueOf(pair.value))
                    .findFirst()
                    .orElse("");
            written.add(new Line(
                    event.getLoggerName(), customer, event.getFormattedMessage() + fields + event.getMDCPropertyMap()));
        }
    }

    @BeforeEach
    void listen() {
        lines.start();
        ours.addAppender(lines);
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        ours.detachAppender(lines);
        ours.setLevel(before);
    }

    @Test
    void linesNameWhoAskedAndNothingOfWhatTheyWrote() {
        var one = callers.as(BuiltInRole.TENANT_ADMINISTRATOR, BuiltInRole.BACKEND);
        var other = callers.as(BuiltInRole.TENANT_ADMINISTRATOR, BuiltInRole.BACKEND);
        var marker = "violet-otter-" + UUID.randomUUID();
        Call.post(other.http(), "/api/v1/tasks", Map.of("title", marker)).is(201);
        for (var path : PATHS) {
            Call.get(one.http(), path);
            Call.get(other.http(), path);
        }

        await().until(() -> accessLinesOf(one) >= PATHS.size());
        await().until(() -> accessLinesOf(other) >= PATHS.size() + 1);
        assertThat(lines.written).noneMatch(line -> line.all().contains(marker));
        // a line of one tenant holds no id of the other
        assertThat(lines.written)
                .filteredOn(line -> line.customer().equals(one.tenant().toString()))
                .noneMatch(line -> line.all().contains(other.tenant().toString())
                        || line.all().contains(other.user().toString()));
    }

    @Test
    void metricsNameNobody() {
        var dev = callers.as(BuiltInRole.TENANT_ADMINISTRATOR, BuiltInRole.BACKEND);
        var marker = "amber-falcon-" + UUID.randomUUID();
        Call.post(dev.http(), "/api/v1/tasks", Map.of("title", marker)).is(201);
        PATHS.forEach(path -> Call.get(dev.http(), path));

        var metrics = String.valueOf(callers.asInstallationAdministrator()
                .http()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

        assertThat(metrics).contains("http_requests").contains("aeon_auth_password_hash_seconds_count");
        for (var secret : List.of(
                marker,
                dev.tenant().toString(),
                dev.user().toString(),
                dev.session().toString(),
                dev.username(),
                "TASK-1\"")) {
            assertThat(metrics.contains(secret)).as(secret).isFalse();
        }
    }

    private long accessLinesOf(Callers.Client client) {
        return lines.written.stream()
                .filter(line -> line.logger().equals("com.aeondt.access"))
                .filter(line -> line.customer().equals(client.tenant().toString()))
                .count();
    }
}
