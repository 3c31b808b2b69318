package com.aeondt.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.credentials.ApiKeySecret;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import com.aeondt.support.Callers.Client;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What stands in the log of things that are no aggregates: who, from where, before and after, and not a word too much. */
@AeonIT
class AuditedFactsIT {

    private static final String LOG = "/api/v1/audit-events";
    private static final String WHOLE_TENANT = "/api/v1/llm/quotas/00000000-0000-0000-0000-000000000000";

    @Autowired
    private Callers callers;

    @Autowired
    private DeniedAttempts denied;

    @Test
    void aQuotaStandsThereWithBothStates() {
        var boss = callers.asInstallationAdministrator();
        var first = Call.send(boss.http(), HttpMethod.PUT, WHOLE_TENANT, "\"0\"", Map.of("perMinute", 1_000))
                .is(200);
        Call.send(boss.http(), HttpMethod.PUT, WHOLE_TENANT, first.etag(), Map.of("perMinute", 2_000, "perDay", 9_000))
                .is(200);

        var entry = latest(boss, "action=inference.token_quota.updated");
        assertThat(entry.path("before").toString()).isEqualTo("{\"perMinute\":1000}");
        assertThat(entry.path("after").toString()).isEqualTo("{\"perDay\":9000,\"perMinute\":2000}");
        assertThat(entry.path("actor").path("name").asString()).isEqualTo(boss.username());
        assertThat(entry.path("actor").path("address").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void anEntityStandsThereFromItsBirthToItsEnd() {
        var boss = callers.asInstallationAdministrator();
        var made = Call.post(boss.http(), "/api/v1/graph/entities", service("Payments", 3))
                .is(201);
        var uri = "/api/v1/graph/entities/" + made.text("id");
        var changed = Call.send(boss.http(), HttpMethod.PUT, uri, made.etag(), service("Payments", 5))
                .is(200);
        Call.send(boss.http(), HttpMethod.DELETE, uri, changed.etag(), null).is(204);

        var entries = entries(boss, "subjectType=graph.entity");
        assertThat(actions(entries))
                .containsExactly("graph.entity.deleted", "graph.entity.updated", "graph.entity.created");
        assertThat(entries.path(1).at("/before/properties/criticality").asInt()).isEqualTo(3);
        assertThat(entries.path(1).at("/after/properties/criticality").asInt()).isEqualTo(5);
        assertThat(entries.path(0).has("after")).isFalse();
        assertThat(entries.path(2).has("before")).isFalse();
    }

    @Test
    void manyEntitiesAtOnceAreOneEntryWithTheirIds() {
        var boss = callers.asInstallationAdministrator();
        var lines = IntStream.range(0, 30)
                .mapToObj(number -> "{\"type\":\"service\",\"name\":\"S%d\"}".formatted(number))
                .toList();
        boss.http()
                .post()
                .uri("/api/v1/graph/entities/bulk?source=cmdb")
                .header("Content-Type", "application/x-ndjson")
                .body(String.join("\n", lines))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();

        var entry = latest(boss, "action=graph.entity.many_written");
        assertThat(entry.at("/after/created")).hasSize(30);
    }

    @Test
    void aKeyIsUsedForTheFirstTimeOnceAndOnlyByWhoHasItsSecret() {
        var boss = callers.asInstallationAdministrator();
        var key = callers.apiKey(boss);
        var guessed =
                new ApiKeySecret("test", ApiKeySecret.parse(key).orElseThrow().publicId(), "0".repeat(32));
        Call.get(callers.withKey(guessed.text()), "/api/v1/auth/me").is(401);
        assertThat(entries(boss, "action=auth.api_key.first_used")).isEmpty();

        Call.get(callers.withKey(key), "/api/v1/auth/me").is(200);
        Call.get(callers.withKey(key), "/api/v1/auth/me").is(200);

        var entries = entries(boss, "action=auth.api_key.first_used");
        assertThat(entries).hasSize(1);
        assertThat(entries.path(0).at("/actor/kind").asString()).isEqualTo("API_KEY");
        assertThat(entries.path(0).at("/actor/address").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void aTenantsLifeStandsInTheChainOfTheInstallation() {
        var boss = callers.asInstallationAdministrator();
        var slug = "audited" + System.nanoTime();
        var made = Call.post(
                        boss.http(),
                        "/api/v1/tenants",
                        Map.of("slug", slug, "name", "Audited", "timeZone", "UTC", "workingDays", List.of("MONDAY")))
                .is(201);
        var own = callers.withToken(boss.token())
                .mutate()
                .defaultHeader("X-Customer-ID", boss.tenant().toString())
                .build();
        Call.send(own, HttpMethod.POST, "/api/v1/tenants/" + made.text("id") + "/suspend", made.etag(), null)
                .is(200);

        var entries = entries(own, "chain=INSTALLATION&subjectId=" + made.text("id"));
        assertThat(actions(entries)).containsExactly("auth.tenant.moved", "auth.tenant.created");
        assertThat(entries.path(0).at("/before/status").asString()).isEqualTo("ACTIVE");
        assertThat(entries.path(0).at("/after/status").asString()).isEqualTo("SUSPENDED");
        assertThat(entries.path(1).at("/after/slug").asString()).isEqualTo(slug);
    }

    @Test
    void aToolThatChangesStandsThereAndOneThatIsRefusedIsCounted() {
        var boss = callers.asInstallationAdministrator();
        Call.post(boss.http(), "/api/v1/mcp-tools/quick_add_task:call", Map.of("text", "Lock the door"))
                .is(200);
        Call.post(boss.http(), "/api/v1/mcp-tools/open_every_door:call", Map.of())
                .is(404);

        assertThat(latest(boss, "action=mcp.tool.called").at("/after/outcome").asString())
                .isEqualTo("ok");
        assertThat(latest(boss, "action=tasks.task.created").path("after").toString())
                .contains("Lock the door");
        denied.stop();
        denied.start();
        var counted = entries(boss, "chain=INSTALLATION&action=gateway.access.denied&limit=200");
        assertThat(counted.toString()).contains("mcp-tool-not-found");
    }

    private JsonNode latest(Client client, String filter) {
        return entries(client, filter).path(0);
    }

    private JsonNode entries(Client client, String filter) {
        return entries(client.http(), filter);
    }

    private static JsonNode entries(RestTestClient http, String filter) {
        return Call.get(http, LOG + "?" + filter).is(200).body().path("items");
    }

    private static List<String> actions(JsonNode entries) {
        return entries.valueStream()
                .map(entry -> entry.path("action").asString())
                .toList();
    }

    private static Map<String, ?> service(String name, int criticality) {
        return Map.of("type", "service", "properties", Map.of("name", name, "criticality", criticality));
    }
}
