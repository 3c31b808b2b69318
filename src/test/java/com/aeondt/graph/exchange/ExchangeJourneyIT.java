package com.aeondt.graph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes into the graph in foreign forms and goes out again. */
@AeonIT
class ExchangeJourneyIT {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final MediaType STIX = MediaType.parseMediaType("application/stix+json;version=2.1");

    private static final String ACTOR = "threat-actor--" + new UUID(0x4000L, 0x8000000000000001L);
    private static final String MALWARE = "malware--" + new UUID(0x4000L, 0x8000000000000002L);
    private static final String TWIN = "malware--" + new UUID(0x4000L, 0x8000000000000003L);
    private static final String OLD = "tool--" + new UUID(0x4000L, 0x8000000000000004L);

    @Autowired
    private Callers callers;

    private Callers.Client dev;

    @BeforeEach
    void aDeveloperOfAFreshTenant() {
        dev = callers.as(BuiltInRole.BACKEND);
    }

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

        await().atMost(Duration.ofMinutes(1))
                .until(() -> "succeeded".equals(get("/jobs/" + job).get("state")));

        assertThat(get("/jobs/" + job).get("result"))
                .satisfies(result ->
                        assertThat(map(result)).containsEntry("created", 2_000).containsEntry("refused", 1));
        assertThat(items(get("/graph/imports/" + job + "/outcomes?result=refused")))
                .singleElement()
                .satisfies(object -> assertThat(object).containsEntry("place", 2_000));
        assertThat(items(get("/graph/imports/" + job + "/outcomes?limit=200"))).hasSize(200);
    }

    @Test
    void aBillOfMaterialsIsLibrariesLicencesAndDependencies() {
        var bill = """
                {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
                 "metadata":{"component":{"type":"application","bom-ref":"app","name":"shop","version":"3"}},
                 "components":[
                  {"type":"library","bom-ref":"a","group":"org.example","name":"a","version":"1","purl":"pkg:maven/org.example/a@1?type=jar",
                   "licenses":[{"license":{"id":"MIT"}}]},
                  {"type":"library","bom-ref":"b","group":"org.example","name":"b","version":"2","purl":"pkg:maven/org.example/b@2?type=jar",
                   "licenses":[{"license":{"id":"MIT"}}]}],
                 "dependencies":[{"ref":"app","dependsOn":["a"]},{"ref":"a","dependsOn":["b","missing"]}]}
                """;
        var first = post("/graph/sboms?source=sbom:shop", MediaType.APPLICATION_JSON, bill, 200);
        // three libraries and versions, a licence; three version-of, two has-license, two depends-on; one dependency on
        // nothing
        assertThat(summary(first)).containsEntry("created", 14).containsEntry("refused", 1);
        assertThat(map(summary(first).get("types")))
                .containsEntry("library", 3)
                .containsEntry("library-version", 3)
                .containsEntry("license", 1)
                .containsEntry("relationship", 7);
        assertThat(summary(post("/graph/sboms?source=sbom:shop", MediaType.APPLICATION_JSON, bill, 200)))
                .containsEntry("unchanged", 14);
    }

    @Test
    void tablesAndLinesAreTakenRowByRow() {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("mapping", part(MediaType.APPLICATION_JSON, """
                {"type":"asset","columns":{"Host":"hostname","Name":"name","Criticality":"criticality"},
                 "relationships":[{"column":"Env","relationship":"runs-on","type":"environment"}]}"""));
        parts.add(
                "rows",
                part(MediaType.TEXT_PLAIN, "Host,Name,Criticality,Env\nh1,One,1,\nh2,Two,high,\nh3,,3,\nh4,Four\n"));
        var table = dev.http()
                .post()
                .uri("/api/v1/graph/entities/bulk")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody();
        assertThat(summary(Objects.requireNonNull(table)))
                .containsEntry("created", 1)
                .containsEntry("refused", 3);
        var refused = objects(table).stream()
                .filter(row -> "refused".equals(row.get("result")))
                .toList();
        assertThat(refused).extracting(row -> row.get("place")).containsExactly(3, 4, 5);
        assertThat(refused)
                .extracting(row -> JSON.valueToTree(row).at("/errors/0/column").asString(""))
                .containsExactly("Criticality", "Name", "");

        var lines = """
                {"type":"service","name":"shop"}
                {"type":"service","name":"pay"}
                {"relationship_type":"depends-on","source_ref":{"type":"service","name":"shop"},"target_ref":{"type":"service","name":"pay"}}
                {"type":"service"}
                nonsense
                """;
        var taken = post("/graph/entities/bulk?source=catalogue", MediaType.APPLICATION_NDJSON, lines, 200);
        assertThat(summary(taken)).containsEntry("created", 3).containsEntry("refused", 2);
        assertThat(objects(taken).getLast()).containsEntry("place", 5);
        assertThat(summary(post("/graph/entities/bulk?source=catalogue", MediaType.APPLICATION_NDJSON, lines, 200)))
                .containsEntry("unchanged", 3);
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

    private Map<String, Object> post(String path, MediaType type, String body, int status) {
        return Objects.requireNonNull(dev.http()
                .post()
                .uri("/api/v1" + path)
                .contentType(type)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }

    private Map<String, Object> get(String path) {
        return Objects.requireNonNull(dev.http()
                .get()
                .uri("/api/v1" + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }

    private static HttpEntity<ByteArrayResource> part(MediaType type, String text) {
        var headers = new HttpHeaders();
        headers.setContentType(type);
        var content = new ByteArrayResource(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "part";
            }
        };
        return new HttpEntity<>(content, headers);
    }

    private static Map<String, Object> summary(Map<String, Object> answer) {
        return map(answer.get("summary"));
    }

    private static List<Map<String, Object>> objects(Map<String, Object> answer) {
        return list(answer.get("objects"));
    }

    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return list(page.get("items"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@org.jspecify.annotations.Nullable Object value) {
        return (List<Map<String, Object>>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
