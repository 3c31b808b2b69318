package com.aeondt.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

@AeonIT
class AuthJourneyIT {

    private static final String NEW_PASSWORD = "violet anchor drumming tuesday";

    @Autowired
    private Callers callers;

    @Autowired
    private AuthProperties settings;

    @Test
    void theFirstAdministratorChangesHisPasswordBeforeAnythingElse() throws Exception {
        var file = Objects.requireNonNull(settings.firstRunFile());
        await().until(() -> Files.exists(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var secrets = new JsonMapper().readTree(Files.readString(file));
        var password = secrets.path("oneTimePassword").asString();
        var http = callers.anonymous();

        var tokens = login(http, "admin", password);
        assertThat(tokens.get("passwordChangeRequired")).isEqualTo(true);
        var token = "Bearer " + tokens.get("accessToken");
        http.get()
                .uri("/api/v1/auth/me")
                .header("Authorization", token)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("password-change-required");

        change(http, token, password, "password1234").expectStatus().isBadRequest();
        change(http, token, "wrong", NEW_PASSWORD).expectStatus().isUnauthorized();
        change(http, token, password, NEW_PASSWORD).expectStatus().isNoContent();

        http.get()
                .uri("/api/v1/auth/me")
                .header("Authorization", token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.tenants[0].slug")
                .isEqualTo("demo");
        assertThat(Files.readString(file)).doesNotContain(password).contains("aeon_");
        assertThat(login(http, "ADMIN", NEW_PASSWORD).get("passwordChangeRequired"))
                .isEqualTo(false);
        callers.withKey(secrets.path("apiKey").asString())
                .get()
                .uri("/api/v1/auth/me")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.kind")
                .isEqualTo("API_KEY");
    }

    @Test
    void withoutATokenOrKeyThereIsNoWayIn() {
        var http = callers.anonymous();

        http.get().uri("/api/v1/auth/me").exchange().expectStatus().isUnauthorized();
        http.get()
                .uri("/api/v1/auth/me")
                .header("Authorization", "Bearer nonsense")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-token");
        callers.withKey("aeon_live_00000000_00000000000000000000000000000000_000000")
                .get()
                .uri("/api/v1/auth/me")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void wrongUserAndWrongPasswordAnswerAlike() {
        var http = callers.anonymous();

        assertThat(refusal(http, "nobody-" + System.nanoTime())).isEqualTo(refusal(http, "admin"));
    }

    @Test
    void guessingAPasswordGetsSlowerForKnownAndUnknownUsersAlike() {
        var http = callers.anonymous();

        for (var username : List.of(callers.as(BuiltInRole.QA).username(), "nobody-" + System.nanoTime())) {
            for (int failure = 0; failure < 6; failure++) {
                refusal(http, username);
            }
            http.post()
                    .uri("/api/v1/auth/token")
                    .body(Map.of("username", username.toUpperCase(Locale.ROOT), "password", "not the password"))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("too-many-attempts");
        }
    }

    @Test
    void theHeaderOnlyChoosesAmongTheCallersTenants() {
        var dev = callers.as(BuiltInRole.BACKEND);
        var other = callers.newTenant();

        assertThat(withTenant(dev.http(), dev.tenant().toString())).isEqualTo(200);
        assertThat(withTenant(dev.http(), other.toString())).isEqualTo(403);
        assertThat(withTenant(dev.http(), "demo")).isEqualTo(403);
        callers.join(other, dev.user(), BuiltInRole.QA);
        assertThat(withTenant(dev.http(), other.toString())).isEqualTo(200);
    }

    @Test
    void oneRefreshTokenMakesOneChain() {
        var dev = callers.as(BuiltInRole.BACKEND);
        assertThat(dev.token()).isNotEmpty();
        var http = callers.anonymous();
        http.post()
                .uri("/api/v1/auth/refresh")
                .body(Map.of("refreshToken", "aeon_rt_AAAA"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private static int withTenant(RestTestClient http, String tenant) {
        return http.get()
                .uri("/api/v1/auth/me")
                .header("X-Customer-ID", tenant)
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    private static String refusal(RestTestClient http, String username) {
        var body = http.post()
                .uri("/api/v1/auth/token")
                .body(Map.of("username", username, "password", "not the password"))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(body).replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> login(RestTestClient http, String username, String password) {
        return Objects.requireNonNull((Map<String, Object>) http.post()
                .uri("/api/v1/auth/token")
                .body(Map.of("username", username, "password", password))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());
    }

    private static RestTestClient.ResponseSpec change(RestTestClient http, String token, String present, String next) {
        return http.post()
                .uri("/api/v1/auth/password")
                .header("Authorization", token)
                .body(Map.of("currentPassword", present, "newPassword", next))
                .exchange();
    }
}
