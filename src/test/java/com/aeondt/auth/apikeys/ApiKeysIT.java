package com.aeondt.auth.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.auth.Scope;
import com.aeondt.auth.credentials.ApiKeySecret;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@AeonIT
class ApiKeysIT {

    private static final String KEYS = "/api/v1/api-keys";

    @Autowired
    private Callers callers;

    @Test
    void aKeyIsShownOnceAndDoesWhatItSays() {
        var admin = callers.steppedUp(callers.as(BuiltInRole.TENANT_ADMINISTRATOR));
        var issued = make(admin, "work:read").is(201);
        var secret = issued.text("secret");
        assertThat(ApiKeySecret.parse(secret)).isPresent();
        var program = callers.withKey(secret);

        Call.get(program, "/api/v1/tasks").is(200);
        Call.post(program, "/api/v1/projects", Map.of("key", "ABC", "name", "Abc"))
                .is(403);

        var listed = Call.get(admin.http(), KEYS).is(200);
        assertThat(listed.body().path("items")).hasSize(1);
        assertThat(listed.body().toString())
                .doesNotContain(secret)
                .doesNotContain(ApiKeySecret.parse(secret).orElseThrow().secret());
        var key = Call.get(
                        admin.http(), KEYS + "/" + issued.body().at("/key/id").asString())
                .is(200);
        assertThat(key.text("lastUsedAt")).isNotEmpty();
    }

    @Test
    void administeringKeysTakesAFreshSecondFactorWhichNoKeyHas() {
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var all = callers.withKey(callers.apiKey(admin));

        make(admin, "work:read").is(403, "step-up-required");
        Call.post(all, KEYS, Map.of("name", "child", "scopes", List.of("work:read")))
                .is(403, "step-up-required");
        Call.post(all, "/api/v1/auth/step-up", Map.of("code", "000000")).is(403, "users-only");
        callers.steppedUp(admin);
        make(admin, "work:read").is(201);
    }

    @Test
    void theOverlapKeepsBothKeysWorkingAndThenOnlyTheNewOne() {
        var admin = callers.steppedUp(callers.as(BuiltInRole.TENANT_ADMINISTRATOR));
        var old = make(admin, "work:read");
        var uri = KEYS + "/" + old.body().at("/key/id").asString();

        var fresh = Call.send(admin.http(), HttpMethod.POST, uri + "/rotate", old.etag(), Map.of("overlap", "PT1H"))
                .is(201);
        Call.get(callers.withKey(old.text("secret")), "/api/v1/tasks").is(200);
        Call.get(callers.withKey(fresh.text("secret")), "/api/v1/tasks").is(200);
        var replaced = Call.get(admin.http(), uri).is(200);
        assertThat(replaced.text("state")).isEqualTo("REPLACED");
        assertThat(replaced.text("replacedBy"))
                .isEqualTo(fresh.body().at("/key/id").asString());
        Call.send(admin.http(), HttpMethod.POST, uri + "/rotate", replaced.etag(), Map.of())
                .is(409, "api-key-replaced");

        Call.send(admin.http(), HttpMethod.DELETE, uri, replaced.etag(), null).is(204);
        Call.get(callers.withKey(old.text("secret")), "/api/v1/tasks").is(401);
        Call.get(callers.withKey(fresh.text("secret")), "/api/v1/tasks").is(200);
        Call.send(
                        admin.http(),
                        HttpMethod.POST,
                        uri + "/rotate",
                        Call.get(admin.http(), uri).etag(),
                        Map.of())
                .is(409, "api-key-ended");
    }

    @Test
    void aRotationWithoutOverlapEndsTheOldKeyAtOnce() {
        var admin = callers.steppedUp(callers.as(BuiltInRole.TENANT_ADMINISTRATOR));
        var old = make(admin, "work:read");
        var uri = KEYS + "/" + old.body().at("/key/id").asString();

        Call.send(admin.http(), HttpMethod.POST, uri + "/rotate", old.etag(), Map.of("overlap", "PT0S"))
                .is(201);

        Call.get(callers.withKey(old.text("secret")), "/api/v1/tasks").is(401);
    }

    @Test
    void noKeyIsWiderThanItsMaker() {
        var admin = callers.steppedUp(callers.as(BuiltInRole.TENANT_ADMINISTRATOR));

        make(admin, "backup:restore").is(403, "beyond-own-rights");
        make(admin, "no:such").is(400, "validation-failed");
        var key = make(admin, "work:read").is(201);
        var uri = KEYS + "/" + key.body().at("/key/id").asString();
        Call.send(admin.http(), HttpMethod.PATCH, uri, key.etag(), Map.of("scopes", List.of("platform:admin")))
                .is(403, "beyond-own-rights");
        Call.send(
                        admin.http(),
                        HttpMethod.PATCH,
                        uri,
                        key.etag(),
                        Map.of(
                                "expiresAt",
                                Instant.now().plus(1000, ChronoUnit.DAYS).toString()))
                .is(400, "validation-failed");
        Call.send(admin.http(), HttpMethod.PATCH, uri, key.etag(), Map.of("scopes", List.of("graph:read")))
                .is(200);
        Call.get(callers.withKey(key.text("secret")), "/api/v1/tasks").is(403);
    }

    @Test
    void aKeyDoesWhatItsOwnerMayDoNow() {
        var boss = callers.asInstallationAdministrator();
        var dev = callers.as(boss.tenant(), BuiltInRole.AUDITOR);
        var key = callers.withKey(callers.apiKey(dev, Scope.WORK_READ, Scope.WORK_WRITE));

        Call.get(key, "/api/v1/tasks").is(200);
        Call.post(key, "/api/v1/projects", Map.of("key", "ABC", "name", "Abc")).is(403);
    }

    @Test
    void otherTenantsKeysDoNotExist() {
        var admin = callers.steppedUp(callers.as(BuiltInRole.TENANT_ADMINISTRATOR));
        var other = callers.steppedUp(callers.as(BuiltInRole.TENANT_ADMINISTRATOR));
        var uri = KEYS + "/" + make(other, "work:read").body().at("/key/id").asString();

        Call.get(admin.http(), uri).is(404, "api-key-not-found");
        Call.send(admin.http(), HttpMethod.DELETE, uri, "\"0\"", null).is(404, "api-key-not-found");
    }

    private static Call make(Callers.Client admin, String scope) {
        return Call.post(admin.http(), KEYS, Map.of("name", "import", "scopes", List.of(scope)));
    }
}
