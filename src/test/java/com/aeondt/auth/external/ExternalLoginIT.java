package com.aeondt.auth.external;

import static com.aeondt.support.AuditWatch.BY_TEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import com.aeondt.support.SharedEngines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

/** Against a real provider process in this JVM, on loopback. */
@AeonIT
class ExternalLoginIT {

    private static final String STRICT = "strict";
    private static final String TRUSTING = "trusting";
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @Autowired
    private Callers callers;

    @Autowired
    @SystemAccess
    private JdbcClient sql;

    private record Begun(String code, String state, String browserSecret) {

        Map<String, String> body() {
            return Map.of("code", code, "state", state, "browserSecret", browserSecret);
        }
    }

    @BeforeAll
    static void theProviderListens() throws IOException {
        PROVIDER.start(InetAddress.getLoopbackAddress(), SharedEngines.PROVIDER_PORT);
    }

    @AfterAll
    static void theProviderStops() {
        PROVIDER.shutdown();
    }

    @Test
    void aLinkedAccountLogsIn() throws Exception {
        var dev = callers.as(BuiltInRole.BACKEND);
        var person = UUID.randomUUID().toString();
        knows(STRICT, person, Map.of()).complete(STRICT, goes(STRICT)).is(403, "oidc-not-linked");

        knows(STRICT, person, Map.of());
        Call.post(dev.http(), "/api/v1/auth/oidc/strict/link", goes(STRICT).body())
                .is(204);

        var tokens =
                knows(STRICT, person, Map.of()).complete(STRICT, goes(STRICT)).is(200);
        var me = Call.get(callers.withToken(tokens.text("accessToken")), "/api/v1/auth/me")
                .is(200);
        assertThat(me.text("id")).isEqualTo(dev.user().toString());
        var other = callers.as(BuiltInRole.BACKEND);
        knows(STRICT, person, Map.of());
        Call.post(other.http(), "/api/v1/auth/oidc/strict/link", goes(STRICT).body())
                .is(409, "oidc-linked-elsewhere");
    }

    @Test
    void aLinkIsSeenAndEndedButNotTheLastWayIn() throws Exception {
        var dev = callers.as(BuiltInRole.BACKEND);
        var stranger = callers.as(BuiltInRole.BACKEND);
        var person = person();
        var link = "/api/v1/auth/oidc/strict/link";
        Call.send(dev.http(), HttpMethod.DELETE, link, null, null).is(404, "oidc-link-not-found");
        knows(STRICT, person, Map.of());
        Call.post(dev.http(), link, goes(STRICT).body()).is(204);
        var links =
                Call.get(dev.http(), "/api/v1/auth/oidc/links").is(200).body().path("items");
        assertThat(links).hasSize(1);
        assertThat(links.path(0).path("provider").asString()).isEqualTo(STRICT);
        assertThat(Call.get(stranger.http(), "/api/v1/auth/oidc/links").body().path("items"))
                .isEmpty();

        // no password, no other provider
        Call.send(dev.http(), HttpMethod.DELETE, link, null, null).is(409, "oidc-last-way-in");
        sql.sql(BY_TEST + "update auth.credential set password_hash = 'some' where user_id = :id")
                .param("id", dev.user())
                .update();
        Call.send(stranger.http(), HttpMethod.DELETE, link, null, null).is(404, "oidc-link-not-found");
        Call.send(dev.http(), HttpMethod.DELETE, link, null, null).is(204);

        knows(STRICT, person, Map.of()).complete(STRICT, goes(STRICT)).is(403, "oidc-not-linked");
        Call.get(callers.withKey(callers.apiKey(dev)), "/api/v1/auth/oidc/links")
                .is(403, "users-only");
    }

    @Test
    void whatComesBackMustBelongToWhatWentOut() throws Exception {
        var person = UUID.randomUUID().toString();
        var one = goes(STRICT);
        var two = goes(STRICT);

        // PKCE: the code of one login with the verifier of another
        knows(STRICT, person, Map.of())
                .complete(STRICT, new Begun(one.code(), two.state(), two.browserSecret()))
                .is(401, "oidc-login-failed");
        // a state works once
        complete(STRICT, two).is(401, "oidc-login-failed");
        // whatever the provider still knows is used up
        complete(STRICT, goes(STRICT)).status();
        // another browser
        complete(STRICT, new Begun(one.code(), one.state(), two.browserSecret()))
                .is(401, "oidc-login-failed");
        complete(STRICT, new Begun("code", "made-up", "secret")).is(401, "oidc-login-failed");
        // another provider answered
        var mixedUp = goes(STRICT);
        var body = new HashMap<>(mixedUp.body());
        body.put("iss", "https://evil.example.org");
        Call.post(callers.anonymous(), "/api/v1/auth/oidc/strict/complete", body)
                .is(401, "oidc-login-failed");
        complete(TRUSTING, goes(STRICT)).is(401, "oidc-login-failed");
        Call.post(callers.anonymous(), "/api/v1/auth/oidc/nobody/start", Map.of())
                .is(404, "oidc-provider-not-found");
    }

    @Test
    void aTokenForSomebodyElseOrAnotherLoginIsRefused() throws Exception {
        var person = UUID.randomUUID().toString();

        knows(STRICT, person, Map.of("aud", List.of("another-client")))
                .complete(STRICT, goes(STRICT))
                .is(401, "oidc-login-failed");
        knows(STRICT, person, Map.of("nonce", "another"))
                .complete(STRICT, goes(STRICT))
                .is(401, "oidc-login-failed");
        knows(STRICT, person, Map.of("iss", "https://evil.example.org"))
                .complete(STRICT, goes(STRICT))
                .is(401, "oidc-login-failed");
    }

    @Test
    void theAddressCountsOnlyWhereItIsAllowedAndVerifiedOnBothSides() throws Exception {
        var dev = callers.as(BuiltInRole.BACKEND);
        var email = "dev" + System.nanoTime() + "@example.org";
        var verified = Map.<String, Object>of("email", email, "email_verified", true);
        setEmail(dev.user(), email, false);

        knows(TRUSTING, person(), verified).complete(TRUSTING, goes(TRUSTING)).is(403, "oidc-not-linked");
        setEmail(dev.user(), email, true);
        knows(STRICT, person(), verified).complete(STRICT, goes(STRICT)).is(403, "oidc-not-linked");
        knows(TRUSTING, person(), Map.of("email", email, "email_verified", false))
                .complete(TRUSTING, goes(TRUSTING))
                .is(403, "oidc-not-linked");
        knows(TRUSTING, person(), verified).complete(TRUSTING, goes(TRUSTING)).is(200);
    }

    @Test
    void theRequestIsWhatItShouldBe() {
        var started = Call.post(callers.anonymous(), "/api/v1/auth/oidc/strict/start", Map.of())
                .is(200);
        var query = UriComponentsBuilder.fromUriString(started.text("authorizationUri"))
                .build()
                .getQueryParams();

        assertThat(query.getFirst("response_type")).isEqualTo("code");
        assertThat(query.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(query.getFirst("code_challenge")).hasSize(43);
        assertThat(query.getFirst("state")).hasSize(43);
        assertThat(query.getFirst("nonce")).hasSize(43);
        assertThat(started.text("authorizationUri")).doesNotContain(started.text("browserSecret"));
        assertThat(Call.get(callers.anonymous(), "/api/v1/auth/oidc")
                        .is(200)
                        .body()
                        .path("items"))
                .hasSize(2);
    }

    /** What the provider says about the next code that is redeemed. */
    private ExternalLoginIT knows(String provider, String person, Map<String, Object> claims) {
        var audience = claims.get("aud") instanceof List<?> other
                ? List.of(String.valueOf(other.getFirst()))
                : List.of("aeon-test");
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(provider, person, "JWT", audience, new HashMap<>(claims), 3600));
        return this;
    }

    /** A browser goes to the provider, which knows the person, and comes back with a code. */
    private Begun goes(String provider) throws Exception {
        var started = Call.post(callers.anonymous(), "/api/v1/auth/oidc/" + provider + "/start", Map.of())
                .is(200);
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(started.text("authorizationUri")))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            var location = answer.headers().firstValue("Location").orElseThrow();
            assertThat(location).startsWith("http://localhost:3000/login?");
            var query = UriComponentsBuilder.fromUriString(location).build().getQueryParams();
            return new Begun(
                    String.valueOf(query.getFirst("code")),
                    String.valueOf(query.getFirst("state")),
                    started.text("browserSecret"));
        }
    }

    private Call complete(String provider, Begun begun) {
        return Call.post(callers.anonymous(), "/api/v1/auth/oidc/" + provider + "/complete", begun.body());
    }

    private void setEmail(UUID user, String email, boolean verified) {
        sql.sql(BY_TEST + "update auth.user_account set email = :email, email_verified = :verified where id = :id")
                .param("email", email)
                .param("verified", verified)
                .param("id", user)
                .update();
    }

    private static String person() {
        return UUID.randomUUID().toString();
    }
}
