package com.aeondt.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.support.Callers.Client;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

@AeonIT
class RateLimitJourneyIT {

    private static final String CURRENT = "/api/v1/rate-limits/current";

    @Autowired
    private Callers callers;

    @Test
    void theSixthOfFiveIsToldWhenToComeBack() {
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
