package com.aeondt.auth.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AeonIT
class SessionsIT {

    private static final int MANY = 50;
    private static final Origin ORIGIN = new Origin("127.0.0.1", "test");

    @Autowired
    private Callers callers;

    @Autowired
    private Sessions sessions;

    @Autowired
    @SystemAccess
    private JdbcClient sql;

    @Test
    void aUserSeesHisSessionsAndEndsOne() {
        var dev = callers.as(BuiltInRole.BACKEND);
        var other = sessions.open(dev.user(), Set.of("pwd"), false, ORIGIN);
        var listed = Call.get(dev.http(), "/api/v1/auth/sessions").is(200);
        assertThat(listed.body().path("items")).hasSize(2);
        assertThat(listed.body()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("current").asBoolean()))
                .hasSize(1);
        Call.get(callers.withToken(other.accessToken()), "/api/v1/auth/me").is(200);

        Call.send(dev.http(), HttpMethod.DELETE, "/api/v1/auth/sessions/" + other.session(), null, null)
                .is(204);

        Call.get(callers.withToken(other.accessToken()), "/api/v1/auth/me").is(401);
        Call.get(dev.http(), "/api/v1/auth/me").is(200);
        var stranger = callers.as(BuiltInRole.BACKEND);
        Call.send(stranger.http(), HttpMethod.DELETE, "/api/v1/auth/sessions/" + dev.session(), null, null)
                .is(404, "session-not-found");
    }

    @Test
    void anAdministratorEndsSessionsOfHisUsersOnly() {
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var dev = callers.as(admin.tenant(), BuiltInRole.BACKEND);
        var stranger = callers.as(BuiltInRole.BACKEND);
        var uri = "/api/v1/users/" + dev.user() + "/sessions";
        assertThat(Call.get(admin.http(), uri).is(200).body().path("items")).hasSize(1);

        Call.send(admin.http(), HttpMethod.DELETE, uri + "/" + dev.session(), null, null)
                .is(204);

        Call.get(dev.http(), "/api/v1/auth/me").is(401);
        Call.get(admin.http(), "/api/v1/users/" + stranger.user() + "/sessions").is(404, "user-not-found");
    }

    @Test
    void aTokenIsExplainedToItsTenantOnly() {
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var dev = callers.as(admin.tenant(), BuiltInRole.BACKEND);
        var stranger = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);

        var known = introspect(admin.http(), dev.token());
        assertThat(known.path("active").asBoolean()).isTrue();
        assertThat(known.path("scope").asString()).contains("work:write");
        assertThat(known.path("sub").asString()).isEqualTo(dev.user().toString());
        assertThat(known.path("sid").asString()).isEqualTo(dev.session().toString());
        assertThat(introspect(admin.http(), callers.apiKey(dev))
                        .path("token_type")
                        .asString())
                .isEqualTo("api_key");
        assertThat(introspect(stranger.http(), dev.token()).toString()).isEqualTo("{\"active\":false}");
        assertThat(introspect(admin.http(), tampered(dev.token())).toString()).isEqualTo("{\"active\":false}");
    }

    @Test
    void keysTakeTurnsAndWhatTheRetiredOneSignedStaysGood() {
        var boss = callers.steppedUp(callers.asInstallationAdministrator());
        var before = Call.get(boss.http(), "/api/v1/auth/signing-keys").is(200);

        var after = Call.post(boss.http(), "/api/v1/auth/signing-keys/rotate", Map.of())
                .is(200);

        assertThat(after.body().at("/items/0/kid")).isEqualTo(before.body().at("/items/1/kid"));
        assertThat(after.body().at("/items/0/stage").asString()).isEqualTo("current");
        Call.get(boss.http(), "/api/v1/auth/me").is(200);
        var published = Call.get(callers.anonymous(), "/.well-known/jwks.json").is(200);
        assertThat(published.body().path("keys").size()).isGreaterThanOrEqualTo(3);
        assertThat(published.body().toString()).doesNotContain("\"d\":");
        Call.post(callers.as(BuiltInRole.TENANT_ADMINISTRATOR).http(), "/api/v1/auth/signing-keys/rotate", Map.of())
                .is(403, "forbidden");
    }

    /** However many come with one refresh token at once, they get one successor between them. */
    @Test
    void fiftyParallelRefreshesMakeOneChain() {
        var dev = callers.as(BuiltInRole.BACKEND);
        var opened = sessions.open(dev.user(), Set.of("pwd"), false, ORIGIN);

        var successors = parallel(() -> refreshedUnlessBusy(opened.refreshToken()));

        assertThat(successors).hasSize(MANY);
        assertThat(successors.stream().filter(token -> !token.isEmpty()).distinct())
                .hasSize(1);
        assertThat(generation(opened)).isEqualTo(2);
        var next = sessions.refresh(successors.stream()
                .filter(token -> !token.isEmpty())
                .findFirst()
                .orElseThrow());
        assertThat(generation(opened)).isEqualTo(3);
        assertThat(sessions.refresh(next.refreshToken()).session()).isEqualTo(opened.session());
    }

    /** Whoever wins, nothing is left alive. */
    @Test
    void aRefreshThatRacesTheEndLeavesNothingAlive() {
        var dev = callers.as(BuiltInRole.BACKEND);
        for (int round = 0; round < 10; round++) {
            var opened = sessions.open(dev.user(), Set.of("pwd"), false, ORIGIN);
            var refreshed =
                    CompletableFuture.supplyAsync(() -> attempt(opened.refreshToken()), Thread::startVirtualThread);
            sessions.revoke(opened.refreshToken());
            var token = refreshed.join();

            assertThat(attempt(opened.refreshToken())).isEmpty();
            if (!token.isEmpty()) {
                assertThat(attempt(token)).isEmpty();
            }
            assertThat(alive(opened)).isFalse();
        }
    }

    /** Two rotations within one second are two generations: the first token is dead, and shows that it was stolen. */
    @Test
    void aReplayWithinTheSameSecondEndsTheFamily() {
        var dev = callers.as(BuiltInRole.BACKEND);
        var opened = sessions.open(dev.user(), Set.of("pwd"), false, ORIGIN);
        var second = sessions.refresh(opened.refreshToken());
        var third = sessions.refresh(second.refreshToken());

        assertThat(attempt(opened.refreshToken())).isEmpty();

        assertThat(alive(opened)).isFalse();
        assertThat(attempt(third.refreshToken())).isEmpty();
    }

    /** On a busy machine fifty at once are more than the pool lets in: those are told to come back, and get nothing. */
    private String refreshedUnlessBusy(String refreshToken) {
        try {
            return sessions.refresh(refreshToken).refreshToken();
        } catch (CannotGetJdbcConnectionException busy) {
            return "";
        }
    }

    private static String tampered(String token) {
        return token.substring(0, token.length() - 8) + "AAAAAAAA";
    }

    private String attempt(String refreshToken) {
        try {
            return sessions.refresh(refreshToken).refreshToken();
        } catch (AeonException refused) {
            return "";
        }
    }

    private long generation(IssuedTokens opened) {
        return sql.sql("select generation from auth.session where id = :id")
                .param("id", opened.session())
                .query(Long.class)
                .single();
    }

    private boolean alive(IssuedTokens opened) {
        return sql.sql("select revoked_at is null from auth.session where id = :id")
                .param("id", opened.session())
                .query(Boolean.class)
                .single();
    }

    private static List<String> parallel(Supplier<String> work) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> CompletableFuture.supplyAsync(work, Thread::startVirtualThread))
                .collect(Collectors.toList())
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static JsonNode introspect(RestTestClient http, String token) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", token);
        var body = http.post()
                .uri("/api/v1/auth/introspect")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return new JsonMapper().readTree(String.valueOf(body));
    }
}
