package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import com.aeondt.support.SharedEngines;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
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

    /** Who may do what is asked of PostgreSQL alone: the next request feels a change, not a later one. */
    @Test
    void withoutRedisAnotherRoleAndTheEndOfAUserAreFelt() throws Exception {
        var admin = callers.as(dev.tenant(), BuiltInRole.TENANT_ADMINISTRATOR);
        var user = "/api/v1/users/" + dev.user();
        takeAway("Redis");
        plan("Written by a developer");
        assertThat(admittedOf(60, 30)).isEqualTo(30);

        var roles = Map.of("roles", List.of("auditor"));
        Call.send(admin.http(), HttpMethod.PUT, user + "/roles", etag(admin, user), roles)
                .is(200);
        assertThat(post(TASKS, "{\"title\": \"Written by an auditor\"}").getStatus())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(get("/api/v1/audit-events").getStatus()).isEqualTo(HttpStatus.OK);

        Call.send(admin.http(), HttpMethod.POST, user + "/deactivate", etag(admin, user), null)
                .is(200);
        assertThat(get(TASKS).getStatus()).isEqualTo(HttpStatus.UNAUTHORIZED);
        Call.post(callers.anonymous(), "/api/v1/auth/refresh", Map.of("refreshToken", "aeon_rt_AAAA"))
                .is(401, "invalid-token");
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

    /** How many of so many requests of somebody are answered who may send fewer, in a quota that was set just now. */
    private long admittedOf(int requests, int quota) {
        var boss = callers.asInstallationAdministrator();
        var loud = callers.as(boss.tenant(), BuiltInRole.QA);
        var limit = Map.of("requests", quota, "windowSeconds", 3_600);
        Call.send(boss.http(), HttpMethod.PUT, "/api/v1/rate-limits/" + loud.user(), "\"0\"", limit)
                .is(200);
        return IntStream.range(0, requests)
                .map(number ->
                        Call.get(loud.http(), "/api/v1/rate-limits/current").status())
                .filter(status -> status == HttpStatus.OK.value())
                .count();
    }

    private static String etag(Callers.Client client, String path) {
        return Call.get(client.http(), path).is(200).etag();
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
