package com.aeondt.graph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What comes into the graph as STIX and goes out again. */
@AeonIT
class ExchangeJourneyIT extends Exchange {

    private static final MediaType STIX = MediaType.parseMediaType("application/stix+json;version=2.1");

    private static final String ACTOR = "threat-actor--" + new UUID(0x4000L, 0x8000000000000001L);
    private static final String MALWARE = "malware--" + new UUID(0x4000L, 0x8000000000000002L);
    private static final String TWIN = "malware--" + new UUID(0x4000L, 0x8000000000000003L);
    private static final String OLD = "tool--" + new UUID(0x4000L, 0x8000000000000004L);

    @Test
    void aBundleComesInOnceAndGoesOutAsItCame() {
        var first = stix(bundle("2026-01-02T00:00:00.000Z", "\"x_mitre_own\":{\"deep\":[1.50,\"\\u00fc\"]}"), 200);
        assertThat(summary(first)).containsEntry("created", 5).containsEntry("refused", 2);
        assertThat(objects(first))
                .extracting(object -> object.get("result"))
                .containsExactly("created", "created", "created", "created", "refused", "refused", "created");

        var again = stix(bundle("2026-01-02T00:00:00.000Z", "\"x_mitre_own\":{\"deep\":[1.50,\"\\u00fc\"]}"), 200);
        assertThat(summary(again)).containsEntry("unchanged", 5).containsEntry("created", 0);

        var older = stix(bundle("2026-01-01T12:00:00.000Z", "\"description\":\"left behind\""), 200);
        assertThat(summary(older)).containsEntry("unchanged", 5);
        var newer = stix(bundle("2026-01-03T00:00:00.000Z", "\"description\":\"new\""), 200);
        assertThat(summary(newer)).containsEntry("updated", 2).containsEntry("unchanged", 3);
        stix(bundle("2026-01-04T00:00:00.000Z", "\"x_mitre_own\":{\"deep\":[1.50,\"\\u00fc\"]}"), 200);

        var exported = export("");
        assertThat(exported).hasSize(5);
        assertThat(exported.get(MALWARE))
                .isEqualTo(JSON.readTree(
                        malware(MALWARE, "2026-01-04T00:00:00.000Z", "\"x_mitre_own\":{\"deep\":[1.50,\"\\u00fc\"]}")));
        assertThat(Objects.requireNonNull(exported.get(OLD)).get("tool_types").toString())
                .isEqualTo("[\"old\"]");
        assertThat(export("?type=malware")).containsOnlyKeys(MALWARE, TWIN);
        assertThat(export("?neighbors=true&id=" + ACTOR)).hasSize(3);
        assertThat(dev.http()
                        .get()
                        .uri("/api/v1/stix/originals/" + OLD)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("\"labels\":[\"old\"]");

        var verdict = post("/stix/validate", STIX, exportText(), 200);
        assertThat(verdict).containsEntry("valid", true).containsEntry("objects", 5);
    }

    @Test
    void aReferenceThatIsNoLinkIsKeptAsItCameAndMarked() {
        var object = malware(
                MALWARE,
                "2026-01-02T00:00:00.000Z",
                "\"external_references\":[{\"source_name\":\"x\",\"url\":\"javascript:alert(1)\"}]");
        stix("{\"type\":\"bundle\",\"objects\":[" + object + "]}", 200);

        assertThat(get("/graph/entities/" + MALWARE).get("unsafeLinks"))
                .isEqualTo(List.of("/external_references/0/url"));
        assertThat(export("").get(MALWARE)).isEqualTo(JSON.readTree(object));
    }

    @Test
    void whatIsNoBundleIsRefusedAndSaysWhere() {
        assertThat(post("/stix/bundles", STIX, "{\"type\":\"bundle\",\"objects\":[{\"a\":}", 400))
                .containsEntry("code", "graph-import-unreadable");
        assertThat(post("/stix/bundles?into=public", STIX, "{\"type\":\"bundle\",\"objects\":[]}", 403))
                .containsEntry("code", "graph-public-read-only");
    }

    @Test
    void aLargeBundleIsTheWorkOfAJob() {
        var malware = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            malware.append(i == 0 ? "" : ",")
                    .append(malware(
                            "malware--" + new UUID(0x4000L, 0x8000000000010000L + i),
                            "2026-01-02T00:00:00.000Z",
                            "\"description\":\"" + "x".repeat(500) + "\""));
        }
        var accepted = stix("{\"type\":\"bundle\",\"objects\":[" + malware + ",7]}", 202);
        var job = String.valueOf(accepted.get("job"));

        var result = Call.succeeded(dev.http(), job).body().path("result");
        assertThat(result.path("created").asLong()).isEqualTo(2_000);
        assertThat(result.path("refused").asLong()).isEqualTo(1);
        assertThat(items(get("/graph/imports/" + job + "/outcomes?result=refused")))
                .singleElement()
                .satisfies(object -> assertThat(object).containsEntry("place", 2_000));
        assertThat(items(get("/graph/imports/" + job + "/outcomes?limit=200"))).hasSize(200);

        var quality = get("/graph/quality");
        assertThat(map(quality.get("refused"))).containsExactly(Map.entry("unreadable", 1));
        // of name, description, is_family and malware_types all but the last
        assertThat(quality).containsEntry("completeness", 0.75);
    }

    private static String bundle(String modified, String member) {
        return """
                {"type":"bundle","id":"bundle--%s","objects":[%s,%s,
                 {"type":"threat-actor","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","name":"Somebody"},
                 {"type":"tool","id":"%s","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","name":"Old","labels":["old"]},
                 {"type":"x-unheard-of","spec_version":"2.1","id":"x-unheard-of--%s","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z"},
                 {"type":"malware","id":"nonsense"},
                 {"type":"relationship","spec_version":"2.1","id":"relationship--%s","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",
                  "relationship_type":"uses","source_ref":"%s","target_ref":"%s"}]}""".formatted(
                        UUID.randomUUID(),
                        malware(MALWARE, modified, member),
                        malware(TWIN, modified, member),
                        ACTOR,
                        OLD,
                        new UUID(0x4000L, 0x8000000000000005L),
                        new UUID(0x4000L, 0x8000000000000006L),
                        ACTOR,
                        MALWARE);
    }

    /** Two of them have one name: a name is no identity. */
    private static String malware(String id, String modified, String member) {
        return """
                {"type":"malware","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z","modified":"%s","name":"Twin","is_family":true,%s}""".formatted(id, modified, member);
    }

    private Map<String, JsonNode> export(String query) {
        var objects = new LinkedHashMap<String, JsonNode>();
        var text = dev.http()
                .get()
                .uri("/api/v1/stix/export" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        JSON.readTree(text)
                .get("objects")
                .forEach(object -> objects.put(object.get("id").stringValue(), object));
        return objects;
    }

    private String exportText() {
        return Objects.requireNonNull(dev.http()
                .get()
                .uri("/api/v1/stix/export")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private Map<String, Object> stix(String bundle, int status) {
        return post("/stix/bundles?source=feed", STIX, bundle, status);
    }
}
