package com.aeondt.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class RequestLogTests {

    private static final TenantId TENANT = new TenantId(UUID.randomUUID());

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RequestLogFilter filter = new RequestLogFilter(new RequestMetrics(registry));
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("com.aeondt.access");

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
    }

    private MockHttpServletResponse ask(String method, FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(method, "/api/v1/tasks/TASK-1"), response, chain);
        return response;
    }

    private Map<String, Object> line() {
        assertThat(lines.list).hasSize(1);
        return lines.list.getFirst().getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
    }

    @Test
    void aRequestWritesOneLineWithWhatOperatorsLookFor() throws Exception {
        var response = ask("GET", (request, answer) -> {
            assertThat(MDC.get("traceId")).hasSize(32);
            request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/{apiVersion}/tasks/{key}");
            Tenant.run(TENANT, () -> {
                try {
                    new CallerLogFilter()
                            .doFilter(
                                    request,
                                    answer,
                                    (inner, innerAnswer) ->
                                            assertThat(MDC.get("customerId")).isEqualTo(TENANT.toString()));
                } catch (Exception failed) {
                    throw new AssertionError(failed);
                }
            });
        });

        assertThat(line())
                .containsEntry("traceId", response.getHeader("X-Trace-Id"))
                .containsEntry("customerId", TENANT.toString())
                .containsEntry("endpoint", "/api/{apiVersion}/tasks/{key}")
                .containsEntry("method", "GET")
                .containsEntry("status", "200")
                .containsKey("responseTimeMs");
        assertThat(MDC.get("traceId")).isNull();
        assertThat(MDC.get("customerId")).isNull();
    }

    @Test
    void aRequestThatBreaksIsCountedAsAFailureOfOurs() {
        assertThatThrownBy(() -> ask("GET", (request, answer) -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(line()).containsEntry("status", "500").doesNotContainKey("customerId");
    }

    @Test
    void requestsAreCountedUnderTheNamesOfTheDashboards() throws Exception {
        ask("GET", (request, answer) -> {});
        ask("BREW", (request, answer) -> {});

        assertThat(registry.scrape())
                .contains("http_requests_total{method=\"GET\",status=\"200\"} 1.0")
                .contains("http_requests_total{method=\"OTHER\",status=\"200\"} 1.0")
                .contains("http_request_duration_seconds_bucket{method=\"GET\",le=\"0.1\"}")
                .doesNotContain("TASK-1", "BREW");
    }

    @Test
    void aTraceparentThatIsNoneIsNotTakenOver() {
        for (String odd : new String[] {"", "x", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01", "ff-a-b-c"}) {
            var request = new MockHttpServletRequest();
            request.addHeader("traceparent", odd);
            assertThat(Trace.of(request)).matches("[0-9a-f]{32}").isNotEqualTo("0".repeat(32));
            assertThat(Trace.of(request)).isEqualTo(Trace.of(request));
        }
    }
}
