package com.aeondt.auth.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import com.aeondt.support.Outbox;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@AeonIT
class UserAdministrationIT {

    private static final String PASSWORD = "violet anchor drumming tuesday";

    @Autowired
    private Callers callers;

    @Autowired
    private Outbox outbox;

    @Test
    void somebodyIsInvitedAcceptsAndLogsIn() {
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var email = address();
        var name = "u" + System.nanoTime();
        var invited = Call.post(
                        admin.http(),
                        "/api/v1/users",
                        Map.of("displayName", "Ada", "email", email, "roles", List.of("backend")))
                .is(201);
        assertThat(invited.text("state")).isEqualTo("INVITED");
        Call.post(
                        admin.http(),
                        "/api/v1/users",
                        Map.of("displayName", "Ada", "email", email.toUpperCase(Locale.ROOT), "roles", List.of("qa")))
                .is(409, "email-taken");

        var token = outbox.to(email, 1).getFirst().token();
        var anonymous = callers.anonymous();
        accept(token, name, "password1234").is(400, "weak-password");
        accept("x" + token, name, PASSWORD).is(403, "link-invalid");
        accept(token, admin.username(), PASSWORD).is(409, "username-taken");
        accept(token, name, PASSWORD).is(204);
        accept(token, name + "2", PASSWORD).is(403, "link-invalid");

        var tokens = Call.post(anonymous, "/api/v1/auth/token", Map.of("username", name, "password", PASSWORD))
                .is(200);
        var me = Call.get(callers.withToken(tokens.text("accessToken")), "/api/v1/auth/me")
                .is(200);
        assertThat(me.body().at("/tenants/0/roles/0").asString()).isEqualTo("backend");
        var user = Call.get(admin.http(), "/api/v1/users/" + invited.text("id")).is(200);
        assertThat(user.text("state")).isEqualTo("ACTIVE");
        assertThat(user.text("email")).isEqualTo(email);
        assertThat(user.body().path("emailVerified").asBoolean()).isTrue();
    }

    @Test
    void anotherLetterMakesTheFirstLinkWorthless() {
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var email = address();
        var invited = invite(admin, email, "backend").is(201);
        var uri = "/api/v1/users/" + invited.text("id");
        var first = outbox.to(email, 1).getFirst().token();

        Call.send(admin.http(), HttpMethod.POST, uri + "/invitation", invited.etag(), null)
                .is(200);
        outbox.to(email, 2);
        accept(first, "u" + System.nanoTime(), PASSWORD).is(403, "link-invalid");
        var second = outbox.to(email, 2).stream()
                .map(Outbox.Letter::token)
                .filter(token -> !token.equals(first))
                .findFirst()
                .orElseThrow();
        Call.send(
                        admin.http(),
                        HttpMethod.DELETE,
                        uri,
                        Call.get(admin.http(), uri).etag(),
                        null)
                .is(204);
        accept(second, "u" + System.nanoTime(), PASSWORD).is(403, "link-invalid");
    }

    @Test
    void somebodyWithAnAccountJoinsAnotherTenant() {
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var dev = callers.as(BuiltInRole.BACKEND);
        var email = address();
        invite(admin, email, "qa").is(201);
        var token = outbox.to(email, 1).getFirst().token();

        Call.post(dev.http(), "/api/v1/auth/invitations/join", Map.of("token", token))
                .is(204);

        var me = Call.get(dev.http(), "/api/v1/auth/me").is(200);
        assertThat(me.body().path("tenants")).hasSize(2);
        Call.get(admin.http(), "/api/v1/users/" + dev.user()).is(200);
        // whose account is shared is not the tenant's to rename
        Call.send(
                        admin.http(),
                        HttpMethod.PATCH,
                        "/api/v1/users/" + dev.user(),
                        Call.get(admin.http(), "/api/v1/users/" + dev.user()).etag(),
                        Map.of("displayName", "Mine"))
                .is(409, "user-shared");
    }

    @Test
    void aDeactivatedUserIsOutAtOnceAndHisSessionsStayDead() {
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var dev = callers.as(admin.tenant(), BuiltInRole.BACKEND);
        var key = callers.apiKey(dev);
        var uri = "/api/v1/users/" + dev.user();
        Call.get(dev.http(), "/api/v1/auth/me").is(200);
        Call.get(callers.withKey(key), "/api/v1/auth/me").is(200);

        var gone = Call.send(admin.http(), HttpMethod.POST, uri + "/deactivate", etag(admin, uri), null)
                .is(200);

        assertThat(gone.text("state")).isEqualTo("DISABLED");
        Call.get(dev.http(), "/api/v1/auth/me").is(401);
        Call.get(callers.withKey(key), "/api/v1/auth/me").is(401);
        Call.send(admin.http(), HttpMethod.POST, uri + "/activate", gone.etag(), null)
                .is(200);
        Call.get(dev.http(), "/api/v1/auth/me").is(401);
        Call.get(callers.withKey(key), "/api/v1/auth/me").is(200);
    }

    @Test
    void otherRolesAreFeltAtOnceAndExplained() {
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var dev = callers.as(admin.tenant(), BuiltInRole.BACKEND);
        var uri = "/api/v1/users/" + dev.user();
        Call.post(
                        admin.http(),
                        "/api/v1/roles",
                        Map.of("name", "reader", "description", "Reads", "scopes", List.of("work:read")))
                .is(201);
        Call.post(dev.http(), "/api/v1/projects", Map.of("key", "ABC", "name", "Abc"))
                .is(201);

        Call.send(
                        admin.http(),
                        HttpMethod.PUT,
                        uri + "/roles",
                        etag(admin, uri),
                        Map.of("roles", List.of("reader", "auditor")))
                .is(200);

        Call.post(dev.http(), "/api/v1/projects", Map.of("key", "DEF", "name", "Def"))
                .is(403);
        var access = Call.get(admin.http(), uri + "/access").is(200);
        assertThat(access.body().path("granted").path(0).path("scope").asString())
                .isEqualTo("work:read");
        assertThat(access.body().path("granted").path(0).path("roles"))
                .extracting(role -> role.asString())
                .containsExactly("auditor", "reader");
        var role = Call.get(admin.http(), "/api/v1/roles/reader");
        Call.send(admin.http(), HttpMethod.DELETE, "/api/v1/roles/reader", role.etag(), null)
                .is(409, "role-in-use");
        Call.send(
                        admin.http(),
                        HttpMethod.PATCH,
                        "/api/v1/roles/reader",
                        role.etag(),
                        Map.of("scopes", List.of("work:read", "work:write")))
                .is(200);
        Call.post(dev.http(), "/api/v1/projects", Map.of("key", "DEF", "name", "Def"))
                .is(201);
    }

    @Test
    void nobodyGivesMoreThanHeHas() {
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var dev = callers.as(admin.tenant(), BuiltInRole.BACKEND);
        var uri = "/api/v1/users/" + admin.user() + "/roles";

        invite(admin, address(), "backup-operator").is(403, "beyond-own-rights");
        Call.send(
                        admin.http(),
                        HttpMethod.PUT,
                        uri,
                        etag(admin, "/api/v1/users/" + admin.user()),
                        Map.of("roles", List.of("tenant-administrator", "backup-operator")))
                .is(403, "beyond-own-rights");
        Call.post(
                        admin.http(),
                        "/api/v1/roles",
                        Map.of("name", "sly", "description", "", "scopes", List.of("platform:admin")))
                .is(403, "beyond-own-rights");
        Call.send(
                        dev.http(),
                        HttpMethod.PUT,
                        "/api/v1/users/" + dev.user() + "/roles",
                        "\"0\"",
                        Map.of("roles", List.of("tenant-administrator")))
                .is(403, "forbidden");
    }

    @Test
    void theLastAdministratorStaysWhateverTwoOfThemDoAtOnce() {
        var one = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var two = callers.as(one.tenant(), BuiltInRole.TENANT_ADMINISTRATOR);
        var tries = List.of(one, two).stream()
                .map(admin -> {
                    var other = "/api/v1/users/" + (admin.equals(one) ? two : one).user();
                    var etag = etag(admin, other);
                    return CompletableFuture.supplyAsync(
                            () -> Call.send(
                                    admin.http(),
                                    HttpMethod.PUT,
                                    other + "/roles",
                                    etag,
                                    Map.of("roles", List.of("backend"))),
                            Thread::startVirtualThread);
                })
                .toList();
        var statuses =
                tries.stream().map(CompletableFuture::join).map(Call::status).toList();

        assertThat(statuses).contains(200).containsAnyOf(409, 403);
        var left = IntStream.range(0, 2)
                                .boxed()
                                .filter(i -> statuses.get(i) == 200)
                                .findFirst()
                                .orElseThrow()
                        == 0
                ? one
                : two;
        var uri = "/api/v1/users/" + left.user();
        await().until(() -> Call.get(left.http(), uri).status() == 200);
        Call.send(left.http(), HttpMethod.POST, uri + "/deactivate", etag(left, uri), null)
                .is(409, "last-administrator");
        Call.send(left.http(), HttpMethod.DELETE, uri, etag(left, uri), null).is(409, "last-administrator");
    }

    @Test
    void otherTenantsUsersDoNotExist() {
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var stranger = callers.as(BuiltInRole.BACKEND);

        Call.get(admin.http(), "/api/v1/users/" + stranger.user()).is(404, "user-not-found");
        Call.get(admin.http(), "/api/v1/users/" + stranger.user() + "/access").is(404, "user-not-found");
        Call.send(admin.http(), HttpMethod.DELETE, "/api/v1/users/" + stranger.user(), "\"0\"", null)
                .is(404, "user-not-found");
        assertThat(Call.get(admin.http(), "/api/v1/users").is(200).body().path("items"))
                .hasSize(1);
    }

    @Test
    void whoRunsTheInstallationIsNotGovernedByATenant() {
        var boss = callers.asInstallationAdministrator();
        var admin = callers.as(boss.tenant(), BuiltInRole.TENANT_ADMINISTRATOR);
        var uri = "/api/v1/users/" + boss.user();

        Call.send(admin.http(), HttpMethod.PATCH, uri, etag(admin, uri), Map.of("email", address()))
                .is(403, "beyond-own-rights");
        Call.send(admin.http(), HttpMethod.POST, uri + "/deactivate", etag(admin, uri), null)
                .is(403, "beyond-own-rights");
    }

    private Call accept(String token, String username, String password) {
        return Call.post(
                callers.anonymous(),
                "/api/v1/auth/invitations/accept",
                Map.of("token", token, "username", username, "password", password));
    }

    private static Call invite(Callers.Client admin, String email, String role) {
        return Call.post(
                admin.http(), "/api/v1/users", Map.of("displayName", "Ada", "email", email, "roles", List.of(role)));
    }

    private static String etag(Callers.Client admin, String uri) {
        return Call.get(admin.http(), uri).is(200).etag();
    }

    private static String address() {
        return "ada" + System.nanoTime() + "@example.org";
    }
}
