package com.aeondt.graph.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a feed's indicators to the answer whether something was seen. */
@AeonIT
class IndicatorsJourneyIT {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ADDRESS = "indicator--" + new UUID(0x4000L, 0x8000000000000101L);
    private static final String HASHES = "indicator--" + new UUID(0x4000L, 0x8000000000000102L);
    private static final String MALWARE = "malware--" + new UUID(0x4000L, 0x8000000000000103L);
    private static final String SECRET = "indicator--" + new UUID(0x4000L, 0x8000000000000104L);

    @Autowired
    private Callers callers;

    private Callers.Client analyst;

    @BeforeEach
    void aTenantWithAFeed() {
        analyst = callers.as(BuiltInRole.BACKEND);
        var bundle = """
                {"type":"bundle","objects":[%s,%s,%s,
                 {"type":"malware","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",
                  "name":"PoisonIvy","aliases":["Darkmoon"],"is_family":true}]}""".formatted(
                        indicator(
                                ADDRESS,
                                "[ipv4-addr:value = '198.51.100.7' OR domain-name:value = 'evil.example']",
                                "\"confidence\":80"),
                        indicator(
                                HASHES,
                                "[file:hashes.MD5 = 'D41D8CD98F00B204E9800998ECF8427E' AND file:name = 'a b']",
                                "\"confidence\":80"),
                        indicator(
                                SECRET,
                                "[ipv4-addr:value = '198.51.100.8']",
                                "\"object_marking_refs\":[\"marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed\"]"),
                        MALWARE);
        post("/stix/bundles?source=feed", bundle, null, 200);
    }

    @Test
    void manyValuesAreAskedForAtOnceAndEachAnswerSaysWhatMatched() {
        var answer = match(
                "198.51.100[.]7",
                "hxxps://evil[.]example/login",
                "d41d8cd98f00b204e9800998ecf8427e",
                "darkmoon",
                "192.0.2.1",
                "198.51.100.8");

        assertThat(answer.get("asked").intValue()).isEqualTo(6);
        var items = answer.get("items").valueStream().toList();
        assertThat(items)
                .extracting(item -> item.get("value").stringValue())
                .containsExactly(
                        "198.51.100[.]7",
                        "hxxps://evil[.]example/login",
                        "d41d8cd98f00b204e9800998ecf8427e",
                        "darkmoon");
        assertThat(items.get(0).at("/known/0/matched").stringValue()).isEqualTo("ipv4-addr:value");
        assertThat(items.get(0).at("/known/0/worth/standing").stringValue()).isEqualTo("ACTIVE");
        assertThat(items.get(0).at("/known/0/sources/0").stringValue()).isEqualTo("feed");
        assertThat(items.get(1).at("/known/0/through").stringValue()).isEqualTo("evil.example");
        assertThat(items.get(2).at("/known/0/sufficient").booleanValue()).isFalse();
        assertThat(items.get(3).at("/known/0/id").stringValue()).isEqualTo(MALWARE);
        assertThat(items.get(3).at("/known/0/matched").stringValue()).isEqualTo("alias");

        var stranger = callers.as(BuiltInRole.BACKEND);
        analyst = stranger;
        assertThat(match("198.51.100.7").get("items")).isEmpty();
    }

    @Test
    void anIndicatorDecaysUntilItIsSeenAgainAndIsTakenBack() {
        var soon = worth("2026-01-02T00:00:00Z");
        assertThat(soon.at("/worth/standing").stringValue()).isEqualTo("ACTIVE");
        assertThat(soon.at("/worth/base").intValue()).isEqualTo(80);
        var late = worth("2026-06-01T00:00:00Z");
        assertThat(late.at("/worth/score").intValue())
                .isLessThan(soon.at("/worth/score").intValue());
        assertThat(late.get("explanation").stringValue()).startsWith("80 * (1 - (151.00 d / ");

        var seen = "{\"firstSeen\":\"2026-05-31T00:00:00Z\",\"count\":3}";
        post("/indicators/" + ADDRESS + "/sightings", seen, null, 201);
        post("/indicators/" + ADDRESS + "/sightings", seen, null, 201);
        var again = worth("2026-06-01T00:00:00Z");
        assertThat(again.at("/worth/score").intValue())
                .isGreaterThan(late.at("/worth/score").intValue());
        assertThat(again.at("/sightings/count").intValue()).isEqualTo(3);
        assertThat(worth("2026-05-30T00:00:00Z").at("/sightings/count").intValue())
                .isZero();
        assertThat(get("/indicators/" + ADDRESS + "/sightings").get("items")).hasSize(1);

        post("/indicators/" + ADDRESS + "/revoke", "", null, 428);
        var etag = again.get("etag").stringValue();
        post("/indicators/" + ADDRESS + "/revoke", "", etag, 200);
        post("/indicators/" + ADDRESS + "/revoke", "", etag, 412);
        assertThat(worth("2026-06-01T00:00:00Z").at("/worth/standing").stringValue())
                .isEqualTo("REVOKED");
        assertThat(match("198.51.100.7").at("/items/0/known/0/worth/standing").stringValue())
                .isEqualTo("REVOKED");
    }

    @Test
    void whatIsPublicIsFoundByEverybodyAndChangedByNobodyElse() {
        var id = "indicator--" + new UUID(0x4000L, 0x8000000000000106L);
        var administrator = callers.asInstallationAdministrator();
        administrator
                .http()
                .post()
                .uri("/api/v1/stix/bundles?source=feed&into=public")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"type\":\"bundle\",\"objects\":[%s]}"
                        .formatted(indicator(id, "[domain-name:value = 'known-to-all.example']", "\"confidence\":70")))
                .exchange()
                .expectStatus()
                .isOk();

        var found = match("known-to-all[.]example").at("/items/0/known/0");
        assertThat(found.get("id").stringValue()).isEqualTo(id);
        assertThat(found.get("publicKnowledge").booleanValue()).isTrue();
        var etag = get("/indicators/" + id + "/worth").get("etag").stringValue();
        assertThat(post("/indicators/" + id + "/revoke", "", etag, 403))
                .containsEntry("code", "graph-public-read-only");

        post("/indicators/" + id + "/sightings", "{\"firstSeen\":\"2026-05-31T00:00:00Z\"}", null, 201);
        assertThat(get("/indicators/" + id + "/worth").at("/sightings/count").intValue())
                .isEqualTo(1);
        analyst = callers.as(BuiltInRole.BACKEND);
        assertThat(get("/indicators/" + id + "/worth").at("/sightings/count").intValue())
                .isZero();
    }

    @Test
    void aVulnerabilityReachesTheCustomersOfWhatIsBuiltOnIt() {
        var cve = "vulnerability--" + new UUID(0x4000L, 0x8000000000000105L);
        var lines = """
                {"type":"vulnerability","id":"%s","name":"CVE-2026-12345"}
                {"type":"library","name":"parser","ecosystem":"maven","group":"org.example"}
                {"type":"library-version","name":"parser","version":"1","purl":"pkg:maven/org.example/parser@1"}
                {"type":"service","name":"shop"}
                {"type":"service","name":"elsewhere"}
                {"type":"customer","name":"Acme"}
                {"relationship_type":"affects","source_ref":"%s","target_ref":{"type":"library","name":"parser","ecosystem":"maven","group":"org.example"}}
                {"relationship_type":"version-of","source_ref":{"type":"library-version","name":"parser","version":"1","purl":"pkg:maven/org.example/parser@1"},"target_ref":{"type":"library","name":"parser","ecosystem":"maven","group":"org.example"}}
                {"relationship_type":"depends-on","source_ref":{"type":"service","name":"shop"},"target_ref":{"type":"library-version","name":"parser","version":"1","purl":"pkg:maven/org.example/parser@1"}}
                {"relationship_type":"depends-on","source_ref":{"type":"service","name":"shop"},"target_ref":{"type":"service","name":"elsewhere"}}
                {"relationship_type":"serves","source_ref":{"type":"service","name":"shop"},"target_ref":{"type":"customer","name":"Acme"}}
                """.formatted(cve, cve);
        var loaded = analyst.http()
                .post()
                .uri("/api/v1/graph/entities/bulk?source=catalogue")
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(lines)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody();
        assertThat(JSON.valueToTree(Objects.requireNonNull(loaded))
                        .at("/summary/refused")
                        .intValue())
                .isZero();

        await().ignoreExceptions()
                .until(() -> get("/vulnerabilities/" + cve + "/affected")
                                .get("items")
                                .size()
                        == 4);

        assertThat(get("/vulnerabilities/" + cve + "/affected").get("items").valueStream())
                .extracting(item -> item.get("type").stringValue() + " "
                        + item.get("distance").intValue())
                .containsExactly("library 1", "library-version 2", "service 3", "customer 4");
        assertThat(get("/vulnerabilities/" + cve + "/affected?type=customer")
                        .at("/items/0/name")
                        .stringValue())
                .isEqualTo("Acme");
    }

    private static String indicator(String id, String pattern, String member) {
        return """
                {"type":"indicator","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",
                 "pattern_type":"stix","valid_from":"2026-01-01T00:00:00Z","pattern":"%s",%s}""".formatted(id, pattern, member);
    }

    private JsonNode match(String... values) {
        return JSON.valueToTree(post(
                "/indicators/match",
                JSON.writeValueAsString(Map.of("values", List.of(values), "at", "2026-01-02T00:00:00Z")),
                null,
                200));
    }

    private JsonNode worth(String at) {
        return get("/indicators/" + ADDRESS + "/worth?at=" + at);
    }

    private JsonNode get(String path) {
        return JSON.valueToTree(Objects.requireNonNull(analyst.http()
                .get()
                .uri("/api/v1" + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody()));
    }

    private Map<String, Object> post(
            String path, String body, @org.jspecify.annotations.Nullable String etag, int status) {
        var request = analyst.http().post().uri("/api/v1" + path).contentType(MediaType.APPLICATION_JSON);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return Objects.requireNonNull(request.body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }
}
