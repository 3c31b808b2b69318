package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.support.SharedEngines;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

/**
 * Each engine is stopped under the running server: what needs it answers 503 with Retry-After, everything else works, readiness
 * falls with PostgreSQL only, and all of it comes back without a restart.
 */
@AeonIT
class EngineOutageIT {

    private static final String TASKS = "/api/v1/tasks";
    private static final String GRAPH = "/api/v1/graph/stats";
    private static final ParameterizedTypeReference<Map<String, Object>> ANSWER = new ParameterizedTypeReference<>() {};
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @Autowired
    private Callers callers;

    private Callers.Client dev;
    private @Nullable Engine away;

    @BeforeEach
    void aDeveloperWhoseGraphAnswers() {
        dev = callers.as(BuiltInRole.BACKEND);
        await().atMost(RECOVERY).until(() -> get(GRAPH).getStatus() == HttpStatus.OK);
    }

    @AfterEach
    void nothingStaysAway() throws Exception {
        if (away != null) {
            bringBack();
        }
    }

    @Test
    void withoutNeo4jOnlyTheGraphWaits() throws Exception {
        takeAway("Neo4j");
        assertUnavailable(get(GRAPH));
        var written = plan("Written while the graph is away");
        assertThat(get(TASKS).getStatus()).isEqualTo(HttpStatus.OK);
        awaitComponent("neo4j", "DEGRADED");

        bringBack();
        await("the graph catches up with what was written meanwhile")
                .atMost(RECOVERY)
                .until(() -> getAfter(GRAPH, written).getStatus() == HttpStatus.OK);
        awaitComponent("neo4j", "UP");
    }

    @Test
    void withoutRedisEverythingWorks() throws Exception {
        takeAway("Redis");
        plan("Written while the cache is away");
        assertThat(titles()).contains("Written while the cache is away");
        assertThat(get(GRAPH).getStatus()).isEqualTo(HttpStatus.OK);
        awaitComponent("redis", "DEGRADED");

        bringBack();
        awaitComponent("redis", "UP");
        assertThat(titles()).contains("Written while the cache is away");
    }

    @Test
    void withoutTheBrokerEverythingWorksAndEventsWait() throws Exception {
        takeAway("AMQP");
        plan("Written while the broker is away");
        assertThat(get(GRAPH).getStatus()).isEqualTo(HttpStatus.OK);
        awaitComponent("amqp", "DEGRADED");
        assertThat(lagOfTheRelay()).isPositive();

        bringBack();
        await("the relay drains").atMost(RECOVERY).until(() -> lagOfTheRelay() == 0);
        awaitComponent("amqp", "UP");
    }

    @Test
    void withoutPostgresqlTheServerLivesAndComesBackWithEveryWrite() throws Exception {
        plan("Written before the outage");
        takeAway("PostgreSQL");
        assertUnavailable(get(TASKS));
        assertUnavailable(post(TASKS, "{\"title\": \"Refused\"}"));
        assertUnavailable(get("/ready"));
        assertThat(get("/health").getStatus()).isEqualTo(HttpStatus.OK);

        bringBack();
        await().atMost(RECOVERY).until(() -> get("/ready").getStatus() == HttpStatus.OK);
        assertThat(titles()).contains("Written before the outage").doesNotContain("Refused");
        var written = plan("Written after the outage");
        await().atMost(RECOVERY).until(() -> getAfter(GRAPH, written).getStatus() == HttpStatus.OK);
    }

    private void takeAway(String name) throws Exception {
        var named = SharedEngines.running().engines().stream()
                .filter(engine -> engine.name().equals(name))
                .findFirst()
                .orElseThrow();
        away = named;
        named.stop();
    }

    private void bringBack() throws Exception {
        var engine = Objects.requireNonNull(away);
        away = null;
        engine.start();
    }

    /** Ready all the while, and told soon how the store is. */
    private void awaitComponent(String name, String status) {
        await().atMost(RECOVERY).until(() -> {
            var ready = get("/ready");
            assertThat(ready.getStatus()).isEqualTo(HttpStatus.OK);
            return status.equals(componentsOf(ready).get(name));
        });
    }

    private static void assertUnavailable(EntityExchangeResult<Map<String, Object>> answer) {
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isNotNull();
        assertThat(answer.getResponseBody()).containsEntry("status", 503).containsKeys("code", "detail", "traceId");
    }

    private String titles() {
        return String.valueOf(get(TASKS).getResponseBody());
    }

    private long lagOfTheRelay() {
        var relay = Objects.requireNonNull(get("/api/v1/projections/amqp-relay").getResponseBody());
        return ((Number) Objects.requireNonNull(relay.get("lagEvents"))).longValue();
    }

    /** Returns the position of the write. */
    private String plan(String title) {
        var answer = post(TASKS, "{\"title\": \"%s\"}".formatted(title));
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.CREATED);
        return Objects.requireNonNull(answer.getResponseHeaders().getFirst("X-Aeon-Sequence"));
    }

    private EntityExchangeResult<Map<String, Object>> post(String path, String json) {
        return dev.http()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange()
                .expectBody(ANSWER)
                .returnResult();
    }

    private EntityExchangeResult<Map<String, Object>> get(String path) {
        return dev.http().get().uri(path).exchange().expectBody(ANSWER).returnResult();
    }

    private EntityExchangeResult<Map<String, Object>> getAfter(String path, String position) {
        return dev.http()
                .get()
                .uri(path)
                .header("X-Aeon-Min-Sequence", position)
                .exchange()
                .expectBody(ANSWER)
                .returnResult();
    }

    @SuppressWarnings("unchecked") // the answer of /ready
    private static Map<String, String> componentsOf(EntityExchangeResult<Map<String, Object>> ready) {
        var body = Objects.requireNonNull(ready.getResponseBody());
        return (Map<String, String>) Objects.requireNonNull(body.get("components"));
    }
}
