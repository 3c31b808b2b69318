package com.aeondt.auth.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@AeonIT
class TenantsIT {

    private static final List<String> WEEK = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

    @Autowired
    private Callers callers;

    @Autowired
    @SystemAccess
    private JdbcClient sql;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private Neo4jClient neo4j;

    @Test
    void aTenantIsMadeChangedSuspendedAndResumed() {
        var boss = callers.asInstallationAdministrator();
        var slug = "t" + System.nanoTime();
        var made = make(boss, slug).is(201);
        var uri = "/api/v1/tenants/" + made.text("id");
        Call.post(inOwnTenant(boss), "/api/v1/tenants", wanted(slug)).is(409, "tenant-exists");
        var me = Call.get(boss.http(), "/api/v1/auth/me").is(200);
        assertThat(me.body().path("tenants").toString()).contains(slug);

        var tenant = new TenantId(UUID.fromString(made.text("id")));
        var dev = callers.as(tenant, BuiltInRole.BACKEND);
        Call.get(dev.http(), "/api/v1/tasks").is(200);
        var suspended = Call.send(inOwnTenant(boss), HttpMethod.POST, uri + "/suspend", made.etag(), null)
                .is(200);
        assertThat(suspended.text("state")).isEqualTo("SUSPENDED");
        Call.get(dev.http(), "/api/v1/tasks").is(403, "tenant-forbidden");
        Call.send(inOwnTenant(boss), HttpMethod.POST, uri + "/resume", suspended.etag(), null)
                .is(200);
        Call.get(dev.http(), "/api/v1/tasks").is(200);
    }

    @Test
    void aTenantDecidesAboutItsCalendarAndSeesNoOther() {
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var other = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var uri = "/api/v1/tenants/" + admin.tenant();
        var present = Call.get(admin.http(), uri).is(200);

        Call.send(admin.http(), HttpMethod.PATCH, uri, present.etag(), Map.of("timeZone", "Mars/Olympus"))
                .is(400, "validation-failed");
        var changed = Call.send(
                        admin.http(),
                        HttpMethod.PATCH,
                        uri,
                        present.etag(),
                        Map.of("timeZone", "Pacific/Kiritimati", "holidays", List.of("2026-12-25")))
                .is(200);
        assertThat(changed.text("timeZone")).isEqualTo("Pacific/Kiritimati");
        assertThat(changed.body().path("holidays").toString()).contains("2026-12-25");
        Call.send(admin.http(), HttpMethod.PATCH, uri, present.etag(), Map.of("name", "Late"))
                .is(412);

        Call.get(admin.http(), "/api/v1/tenants/" + other.tenant()).is(404, "tenant-not-found");
        Call.send(admin.http(), HttpMethod.PATCH, "/api/v1/tenants/" + other.tenant(), "\"0\"", Map.of("name", "Mine"))
                .is(404, "tenant-not-found");
        assertThat(Call.get(admin.http(), "/api/v1/tenants").is(200).body().path("items"))
                .hasSize(1);
        make(admin, "t" + System.nanoTime()).is(403, "forbidden");
    }

    @Test
    void aTenantTakesItsRowsAlongAndNobodyElses() throws IOException {
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var other = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        callers.apiKey(admin);
        Call.post(admin.http(), "/api/v1/projects", Map.of("key", "MINE", "name", "Mine"))
                .is(201);
        Call.post(other.http(), "/api/v1/projects", Map.of("key", "THEIRS", "name", "Theirs"))
                .is(201);
        var exports = "/api/v1/tenants/" + admin.tenant() + "/exports";
        var usage = Call.get(admin.http(), "/api/v1/tenants/" + admin.tenant() + "/usage")
                .is(200);
        assertThat(usage.body().toString()).contains("tasks.project");

        var job = Call.post(admin.http(), exports, Map.of()).is(202).text("job");
        Call.succeeded(admin.http(), job);

        var lines = fetch(admin, exports + "/" + job);
        assertThat(lines)
                .contains("\"MINE\"")
                .doesNotContain("\"THEIRS\"")
                .doesNotContain(other.tenant().toString());
        assertThat(lines).contains("\"table\": \"auth.api_key\"").doesNotContain("secret_hash");
        Call.get(other.http(), exports + "/" + job).is(404, "tenant-not-found");
        Call.get(other.http(), "/api/v1/tenants/" + other.tenant() + "/exports/" + job)
                .is(404, "tenant-export-not-found");
    }

    @Test
    void nothingStaysOfADeletedTenant() {
        var boss = callers.steppedUp(callers.asInstallationAdministrator());
        var gone = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var kept = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        for (var admin : List.of(gone, kept)) {
            Call.post(admin.http(), "/api/v1/projects", Map.of("key", "ABC", "name", "Abc"))
                    .is(201);
            Call.post(admin.http(), "/api/v1/tasks", Map.of("title", "A task", "project", "ABC"))
                    .is(201);
            redis.opsForValue().set("t:" + admin.tenant() + ":something", "1", Duration.ofMinutes(5));
        }
        await().until(() -> nodes(gone.tenant()) > 0 && nodes(kept.tenant()) > 0);
        var uri = "/api/v1/tenants/" + gone.tenant();
        Call.send(boss.http(), HttpMethod.DELETE, "/api/v1/tenants/" + boss.tenant(), "\"0\"", null)
                .is(409, "tenant-protected");

        var job = Call.send(
                        boss.http(),
                        HttpMethod.DELETE,
                        uri,
                        Call.get(boss.http(), uri).etag(),
                        null)
                .is(202)
                .text("job");
        Call.get(gone.http(), "/api/v1/tasks").is(403, "tenant-forbidden");
        Call.succeeded(boss.http(), job);

        Call.get(boss.http(), uri).is(404, "tenant-not-found");
        assertThat(rows("tasks.task", gone.tenant())).isZero();
        assertThat(rows("auth.membership", gone.tenant())).isZero();
        assertThat(redis.hasKey("t:" + gone.tenant() + ":something")).isFalse();
        assertThat(redis.hasKey("t:" + kept.tenant() + ":something")).isTrue();
        assertThat(rows("tasks.task", kept.tenant())).isEqualTo(1);
        await().until(() -> nodes(gone.tenant()) == 0);
        assertThat(nodes(kept.tenant())).isPositive();
        await("a second is over").pollDelay(Duration.ofSeconds(1)).until(() -> true);
        Call.get(gone.http(), "/api/v1/auth/me").is(401);
        Call.get(kept.http(), "/api/v1/tasks").is(200);
    }

    @Test
    void teamsHaveMembersWhoLeaveWithTheTenant() {
        var admin = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        var dev = callers.as(admin.tenant(), BuiltInRole.BACKEND);
        var stranger = callers.as(BuiltInRole.BACKEND);
        var made = Call.post(admin.http(), "/api/v1/teams", Map.of("name", "Platform"))
                .is(201);
        var uri = "/api/v1/teams/" + made.text("id");
        Call.post(admin.http(), "/api/v1/teams", Map.of("name", "Platform")).is(409, "team-exists");

        var joined = Call.send(admin.http(), HttpMethod.PUT, uri + "/members/" + dev.user(), made.etag(), null)
                .is(200);
        assertThat(joined.body().path("members").toString()).contains(dev.user().toString());
        Call.send(admin.http(), HttpMethod.PUT, uri + "/members/" + stranger.user(), joined.etag(), null)
                .is(404, "user-not-found");
        Call.get(stranger.http(), uri).is(404, "team-not-found");
        var user = "/api/v1/users/" + dev.user();
        Call.send(
                        admin.http(),
                        HttpMethod.DELETE,
                        user,
                        Call.get(admin.http(), user).etag(),
                        null)
                .is(204);
        var left = Call.get(admin.http(), uri).is(200);
        assertThat(left.body().path("members")).isEmpty();
        Call.send(admin.http(), HttpMethod.DELETE, uri, left.etag(), null).is(204);
    }

    private Call make(Callers.Client admin, String slug) {
        return Call.post(admin.http(), "/api/v1/tenants", wanted(slug));
    }

    private static Map<String, ?> wanted(String slug) {
        return Map.of("slug", slug, "name", "Acme", "timeZone", "Europe/Berlin", "workingDays", WEEK);
    }

    /** Who has several tenants says which one he means. */
    private RestTestClient inOwnTenant(Callers.Client client) {
        return client.http()
                .mutate()
                .defaultHeader("X-Customer-ID", client.tenant().toString())
                .build();
    }

    private static String fetch(Callers.Client client, String uri) throws IOException {
        var bytes = Objects.requireNonNull(client.http()
                .get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long rows(String table, TenantId tenant) {
        return sql.sql("select count(*) from " + table + " where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }

    private long nodes(TenantId tenant) {
        return neo4j.query("MATCH (n:Node {tenantId: $tenant}) RETURN count(n) AS n")
                .bind(tenant.toString())
                .to("tenant")
                .fetchAs(Long.class)
                .one()
                .orElse(0L);
    }
}
