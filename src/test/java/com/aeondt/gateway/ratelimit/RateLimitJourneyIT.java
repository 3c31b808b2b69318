package com.aeondt.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import com.aeondt.support.Callers.Client;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

@AeonIT
class RateLimitJourneyIT {

    private static final String CURRENT = "/api/v1/rate-limits/current";

    @Autowired
    private Callers callers;

    @Test
    void theSixthOfFiveIsToldWhenToComeBack() {
        countedTogether(this::sixOfFive);
    }

    private void sixOfFive() {
        var administrator = callers.asInstallationAdministrator();
        var dev = callers.as(administrator.tenant(), BuiltInRole.BACKEND);
        limit(administrator, dev.user().toString(), 5);

        for (int left = 4; left >= 0; left--) {
            var answer = get(dev.http());
            assertThat(answer.getStatus().value()).isEqualTo(200);
            assertThat(header(answer, "RateLimit")).startsWith("\"principal\";r=" + left + ";t=");
            assertThat(header(answer, "RateLimit-Policy")).startsWith("\"principal\";q=5;w=60, \"tenant\";q=");
        }

        dev.http()
                .get()
                .uri(CURRENT)
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .value("Retry-After", wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 60))
                .expectHeader()
                .value("RateLimit", left -> assertThat(left).startsWith("\"principal\";r=0;t="))
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("rate-limited");
        assertThat(get(administrator.http()).getStatus().value()).isEqualTo(200);
    }

    @Test
    void theTenantsQuotaIsSharedByItsCallersAndByNobodyElse() {
        countedTogether(this::tenOfSix);
    }

    private void tenOfSix() {
        var administrator = callers.asInstallationAdministrator();
        var ada = callers.as(administrator.tenant(), BuiltInRole.BACKEND);
        var bob = callers.as(administrator.tenant(), BuiltInRole.QA);
        var stranger = callers.as(BuiltInRole.QA);
        limit(administrator, "tenant", 6);

        int answered = 0;
        for (int turn = 0; turn < 5; turn++) {
            answered += get(ada.http()).getStatus().value() == 200 ? 1 : 0;
            answered += get(bob.http()).getStatus().value() == 200 ? 1 : 0;
        }

        // the administrator's own request came first
        assertThat(answered).isEqualTo(5);
        assertThat(get(stranger.http()).getStatus().value()).isEqualTo(200);
    }

    /** Of a thousand requests at once each tenant gets its quota, not one more and not one less, however loud the other is. */
    @Test
    void aThousandRequestsOfTwoTenantsAreCountedExactly() throws Exception {
        var loud = callers.asInstallationAdministrator();
        var quiet = callers.asInstallationAdministrator();
        var loudClient = callers.as(loud.tenant(), BuiltInRole.QA);
        var quietClient = callers.as(quiet.tenant(), BuiltInRole.QA);
        limit(loud, loudClient.user().toString(), 300);
        limit(quiet, quietClient.user().toString(), 300);
        var answers = new ConcurrentHashMap<String, LongAdder>();

        try (var senders = Executors.newFixedThreadPool(16)) {
            for (int number = 0; number < 1_000; number++) {
                var client = number % 10 < 3 ? quietClient : loudClient;
                senders.execute(() -> answers.computeIfAbsent(
                                client.tenant() + verdict(get(client.http())), key -> new LongAdder())
                        .increment());
            }
        }

        assertThat(sum(answers, quiet.tenant() + " 200")).isEqualTo(300);
        assertThat(sum(answers, loud.tenant() + " 200 shared")).isEqualTo(300);
        assertThat(sum(answers, loud.tenant() + " ")).isEqualTo(700);
        assertThat(answers).hasSizeBetween(3, 5);
    }

    /** On a machine that is too busy for Redis some may be counted by this instance alone: they do not count here. */
    private static String verdict(EntityExchangeResult<byte[]> answer) {
        var body = new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8);
        return " " + answer.getStatus().value() + (body.contains("\"shared\":true") ? " shared" : " alone");
    }

    private static long sum(Map<String, LongAdder> answers, String beginning) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(beginning))
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    /** One quota for everything that is called with one credential. */
    @Test
    void theToolsAndTheModelsAreUnderTheSameLimit() {
        countedTogether(this::toolsAndModels);
    }

    private void toolsAndModels() {
        var administrator = callers.asInstallationAdministrator();
        var dev = callers.as(administrator.tenant(), BuiltInRole.BACKEND);
        limit(administrator, dev.user().toString(), 3);

        assertThat(header(mcp(dev.http()), "RateLimit")).startsWith("\"principal\";r=2;t=");
        assertThat(header(answer(dev.http(), "/v1/models"), "RateLimit")).startsWith("\"principal\";r=1;t=");
        assertThat(header(get(dev.http()), "RateLimit")).startsWith("\"principal\";r=0;t=");

        for (var refused : List.of(mcp(dev.http()), answer(dev.http(), "/v1/models"), get(dev.http()))) {
            assertThat(refused.getStatus().value()).isEqualTo(429);
            assertThat(header(refused, "Retry-After")).matches("\\d+");
        }
    }

    @Test
    void whoRunsTheInstallationLimitsATenantFromOutside() {
        var boss = callers.asInstallationAdministrator();
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var uri = "/api/v1/tenants/" + admin.tenant() + "/limits";
        var six = Map.of("requests", 6, "windowSeconds", 60);
        var before = Call.get(boss.http(), uri).is(200);
        assertThat(before.body().path("overridden").asBoolean()).isFalse();
        Call.send(admin.http(), HttpMethod.PUT, uri, "\"0\"", six).is(403, "forbidden");
        Call.send(boss.http(), HttpMethod.PUT, uri, null, six).is(428);

        var set =
                Call.send(boss.http(), HttpMethod.PUT, uri, before.etag(), six).is(200);

        assertThat(Call.get(admin.http(), uri).is(200).body().path("requests").asInt())
                .isEqualTo(6);
        assertThat(header(get(admin.http()), "RateLimit-Policy")).endsWith("\"tenant\";q=6;w=60");
        assertThat(header(get(boss.http()), "RateLimit-Policy")).doesNotContain("q=6;");
        Call.send(boss.http(), HttpMethod.PUT, uri, before.etag(), six).is(412);
        Call.send(boss.http(), HttpMethod.DELETE, uri, set.etag(), null).is(204);
        assertThat(header(get(admin.http()), "RateLimit-Policy")).doesNotContain("q=6;");
        var other = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        Call.get(other.http(), uri).is(404, "tenant-not-found");
        Call.get(boss.http(), "/api/v1/tenants/" + UUID.randomUUID() + "/limits")
                .is(404, "tenant-not-found");
    }

    @Test
    void aLimitIsReadChangedListedAndRemoved() {
        var administrator = callers.asInstallationAdministrator();
        var tenant = "/api/v1/rate-limits/tenant";
        var http = administrator.http();
        http.get()
                .uri(tenant)
                .exchange()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .jsonPath("$.overridden")
                .isEqualTo(false);

        limit(administrator, "tenant", 5_000);
        put(http, tenant, "\"0\"", 6_000).expectStatus().isEqualTo(412);
        put(http, tenant, "\"1\"", 7_000).expectStatus().isOk();
        http.get()
                .uri("/api/v1/rate-limits")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].requests")
                .isEqualTo(7_000)
                .jsonPath("$.items[0].etag")
                .isEqualTo("\"2\"");
        http.delete()
                .uri(tenant)
                .header("If-Match", "\"2\"")
                .exchange()
                .expectStatus()
                .isNoContent();
        http.get().uri(tenant).exchange().expectHeader().valueEquals("ETag", "\"0\"");
        put(http, "/api/v1/rate-limits/somebody", "\"0\"", 5).expectStatus().isNotFound();
        put(callers.as(administrator.tenant(), BuiltInRole.TENANT_ADMINISTRATOR).http(), tenant, "\"0\"", 5)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void anonymousCallersAreCountedByAddressAndProbesNotAtAll() {
        var http = callers.anonymous();

        assertThat(header(answer(http, "/.well-known/jwks.json"), "RateLimit")).startsWith("\"anonymous\";r=");
        assertThat(header(answer(http, CURRENT), "RateLimit")).startsWith("\"address\";r=");
        assertThat(answer(http, "/health").getResponseHeaders().containsHeader("RateLimit"))
                .isFalse();
    }

    /** What a machine that is too busy for Redis lets this instance count alone is tried again, by others. */
    private static void countedTogether(ThrowingRunnable requests) {
        await().untilAsserted(requests);
    }

    private static void limit(Client administrator, String subject, int requests) {
        put(administrator.http(), "/api/v1/rate-limits/" + subject, "\"0\"", requests)
                .expectStatus()
                .isOk();
    }

    private static RestTestClient.ResponseSpec put(RestTestClient http, String path, String etag, int requests) {
        return http.put()
                .uri(path)
                .header("If-Match", etag)
                .body(Map.of("requests", requests, "windowSeconds", 60))
                .exchange();
    }

    private static EntityExchangeResult<byte[]> mcp(RestTestClient http) {
        return http.post()
                .uri("/mcp")
                .header("Accept", "application/json, text/event-stream")
                .body(Map.of("jsonrpc", "2.0", "id", 1, "method", "ping"))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static EntityExchangeResult<byte[]> get(RestTestClient http) {
        return answer(http, CURRENT);
    }

    private static EntityExchangeResult<byte[]> answer(RestTestClient http, String path) {
        return http.get().uri(path).exchange().expectBody().returnResult();
    }

    private static String header(EntityExchangeResult<byte[]> answer, String name) {
        return Objects.requireNonNull(answer.getResponseHeaders().getFirst(name));
    }
}
