package com.aeondt.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.AeonException;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/**
 * A disabled user, another role, an ended session, a suspended tenant: the instance where it happens knows at once, another one within
 * a second. The other one is played by a second memory over the same database, by a clock of the test.
 */
@AeonIT
class ChangesAreFeltIT {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Autowired
    private Callers callers;

    @Autowired
    private IdentityRows rows;

    @Autowired
    private AuthProperties settings;

    private final AtomicLong now = new AtomicLong();
    private Identities elsewhere;
    private Callers.Client admin;
    private Callers.Client dev;

    @BeforeEach
    void aDeveloperIsKnownOnBothInstances() {
        elsewhere = new Identities(rows, settings, now::get);
        admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        dev = callers.as(admin.tenant(), BuiltInRole.BACKEND);
        assertThat(scopesHere()).contains("work:write");
        assertThat(scopesElsewhere()).contains("work:write");
    }

    @Test
    void anotherRole() {
        change(HttpMethod.PUT, "/roles", Map.of("roles", List.of("auditor"))).is(200);

        assertThat(scopesHere()).doesNotContain("work:write").contains("audit:read");
        justBefore(() -> assertThat(scopesElsewhere()).contains("work:write"));
        assertThat(scopesElsewhere()).doesNotContain("work:write").contains("audit:read");
    }

    @Test
    void aDeactivatedUser() {
        change(HttpMethod.POST, "/deactivate", null).is(200);

        Call.get(dev.http(), "/api/v1/auth/me").is(401, "invalid-token");
        justBefore(() -> assertThat(scopesElsewhere()).contains("work:write"));
        isGoneElsewhere();
    }

    @Test
    void anEndedSession() {
        var uri = "/api/v1/users/" + dev.user() + "/sessions/" + dev.session();
        Call.send(admin.http(), HttpMethod.DELETE, uri, null, null).is(204);

        Call.get(dev.http(), "/api/v1/auth/me").is(401, "invalid-token");
        justBefore(() -> assertThat(scopesElsewhere()).contains("work:write"));
        isGoneElsewhere();
    }

    @Test
    void aSuspendedTenant() {
        var boss = callers.asInstallationAdministrator();
        var uri = "/api/v1/tenants/" + dev.tenant();
        var etag = Call.get(boss.http(), uri).is(200).etag();
        Call.send(boss.http(), HttpMethod.POST, uri + "/suspend", etag, null).is(200);

        Call.get(dev.http(), "/api/v1/tasks").is(403, "tenant-forbidden");
        justBefore(() -> assertThat(elsewhere.ofSession(dev.session()).grants()).hasSize(1));
        assertThat(elsewhere.ofSession(dev.session()).grants()).isEmpty();
    }

    @Test
    void aRevokedKey() {
        var key = callers.apiKey(dev);
        Call.get(callers.withKey(key), "/api/v1/auth/me").is(200);
        assertThat(elsewhere.ofKey(key).kind().name()).isEqualTo("API_KEY");
        callers.steppedUp(admin);
        var listed = Call.get(admin.http(), "/api/v1/api-keys").is(200).body().path("items");
        var uri = "/api/v1/api-keys/" + listed.path(0).path("id").asString();
        Call.send(
                        admin.http(),
                        HttpMethod.DELETE,
                        uri,
                        listed.path(0).path("etag").asString(),
                        null)
                .is(204);

        Call.get(callers.withKey(key), "/api/v1/auth/me").is(401, "invalid-token");
        justBefore(() -> assertThat(elsewhere.ofKey(key).name()).isEqualTo("test"));
        assertThatThrownBy(() -> elsewhere.ofKey(key)).isInstanceOf(AeonException.class);
    }

    /** The clock of the other instance comes close to the second, and reaches it when the check has been made. */
    private void justBefore(Runnable check) {
        now.addAndGet(settings.identityMemory().minusNanos(1).toNanos());
        check.run();
        now.addAndGet(1);
        assertThat(settings.identityMemory()).isLessThan(SECOND);
    }

    private Call change(HttpMethod method, String what, @Nullable Map<String, ?> body) {
        var uri = "/api/v1/users/" + dev.user();
        return Call.send(
                admin.http(), method, uri + what, Call.get(admin.http(), uri).etag(), body);
    }

    private String scopesHere() {
        return Call.get(dev.http(), "/api/v1/auth/me")
                .is(200)
                .body()
                .path("tenants")
                .toString();
    }

    private Set<String> scopesElsewhere() {
        return elsewhere.ofSession(dev.session()).grants().getFirst().scopes();
    }

    private void isGoneElsewhere() {
        assertThatThrownBy(() -> elsewhere.ofSession(dev.session())).isInstanceOf(AeonException.class);
    }
}
