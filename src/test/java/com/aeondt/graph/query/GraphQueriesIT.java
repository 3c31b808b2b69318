package com.aeondt.graph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.graph.GraphFixture;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@AeonIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphQueriesIT {

    private static final String MILLION = "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b ";

    @Autowired
    private Callers callers;

    @Autowired
    private GraphFixture graph;

    private Callers.Client dev;
    private String shop;
    private String database;
    private String technique;

    @BeforeAll
    void aServiceWhatItNeedsAndWhatThreatensIt() {
        dev = callers.as(BuiltInRole.BACKEND);
        technique = graph.node(TenantId.PUBLIC, "attack-pattern", "Phishing for queries");
        shop = graph.node(dev.tenant(), "service", "shop", Map.of("tier", 1, "tags", List.of("web", "eu")));
        var cache = graph.node(dev.tenant(), "service", "cache", Map.of("tier", 2));
        database = graph.node(dev.tenant(), "service", "database", Map.of("tier", 3, "_rev", 7));
        graph.edge(dev.tenant(), shop, "depends-on", cache);
        graph.edge(dev.tenant(), cache, "depends-on", database, Map.of("since", 2024));
        graph.edge(dev.tenant(), shop, "depends-on", database);
        graph.edge(dev.tenant(), technique, "targets", shop);
    }

    @Test
    void valuesComeByColumnAndInOrder() {
        assertRows("MATCH (s:Service) RETURN s.name AS name, s.tier * 10 AS tier ORDER BY s.tier DESC")
                .isEqualTo(List.of(List.of("database", 30), List.of("cache", 20), List.of("shop", 10)));
    }

    @Test
    void pathsOfBoundedLengthAreCounted() {
        assertRows(
                        "MATCH (:Service {name: 'shop'})-[:DEPENDS_ON*1..3]->(d) RETURN d.name, count(*) AS ways ORDER BY ways DESC")
                .isEqualTo(List.of(List.of("database", 2), List.of("cache", 1)));
        assertRows("MATCH p = shortestPath((a:Service {name: 'shop'})-[*..4]->(b:Service {name: 'database'})) "
                        + "RETURN length(p), [n IN nodes(p) | n.name] AS names")
                .isEqualTo(List.of(List.of(1, List.of("shop", "database"))));
    }

    @Test
    void subqueriesCollectionsAndParametersWork() {
        assertRows(
                        "MATCH (s:Service) WHERE EXISTS { (s)-[:DEPENDS_ON]->({name: $name}) } "
                                + "AND COUNT { (s)--() } >= $least AND any(t IN s.tags WHERE t = 'eu') "
                                + "RETURN s.name, [(s)-[:DEPENDS_ON]->(d {tier: 2}) | d.name] AS needs, s{.tier, first: s.tags[0]} AS card")
                .isEqualTo(List.of(List.of("shop", List.of("cache"), Map.of("tier", 1, "first", "web"))));
        assertRows("UNWIND $names AS name OPTIONAL MATCH (s:Service {name: name}) "
                        + "WITH name, s WHERE size(name) > 4 RETURN name, s.tier IS NOT NULL AS known")
                .isEqualTo(List.of(List.of("cache", true), List.of("nothing", false)));
    }

    @Test
    void nodesRelationshipsAndPathsHaveTheFormOfTheApi() {
        ask("MATCH p = (t:AttackPattern {name: 'Phishing for queries'})-[r]->(s)-->(d:Service {name: 'database'}) RETURN t, r, p")
                .jsonPath("$.rows[0][0].id")
                .isEqualTo(technique)
                .jsonPath("$.rows[0][0].shared")
                .isEqualTo(true)
                .jsonPath("$.rows[0][1].type")
                .isEqualTo("targets")
                .jsonPath("$.rows[0][1].source")
                .isEqualTo(technique)
                .jsonPath("$.rows[0][1].target")
                .isEqualTo(shop)
                .jsonPath("$.rows[0][2].nodes[2].id")
                .isEqualTo(database)
                .jsonPath("$.rows[0][2].nodes[2].properties")
                .isEqualTo(Map.of("tier", 3))
                .jsonPath("$.rows[0][2].edges.length()")
                .isEqualTo(2);
    }

    @Test
    void moreRowsThanWantedAreToldOf() {
        exchange("MATCH (s:Service) RETURN s.name", 2)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rows.length()")
                .isEqualTo(2)
                .jsonPath("$.truncated")
                .isEqualTo(true);
    }

    @Test
    void aFailureIsToldInTheWordsOfTheClient() {
        assertThat(refused("MATCH (n:Service) RETURN missing.name", "graph-query-failed"))
                .contains("missing")
                .contains("not defined")
                .doesNotContain("u_", "CYPHER", "tenants");
        refused("MATCH (n:Service) RETURN 1 / (n.tier - n.tier)", "graph-query-failed");
    }

    @Test
    void theLimitsOfMemoryAndSizeHold() {
        // on a busy machine the limit of time may be met first
        var large = MILLION + "UNWIND range(1, 100) AS c WITH collect([a, b, c, 'text']) AS found RETURN size(found)";
        await().untilAsserted(() -> refused(large, "graph-query-too-large"));
        await().untilAsserted(
                        () -> refused(MILLION + "WITH collect(a) AS found RETURN found", "graph-query-too-large"));
    }

    @Test
    void fourRunAtATimeForFiveSecondsAndTheNextIsToldToComeBack() throws Exception {
        var slow = MILLION + "UNWIND range(1, 1000) AS c UNWIND range(1, 1000) AS d RETURN count(*)";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 5)
                    .mapToObj(i -> threads.submit(() -> exchange(slow, null).returnResult(String.class)))
                    .toList();
            var answers = new ArrayList<String>();
            for (var each : asked) {
                var answer = each.get();
                var code = JsonPath.<String>read(String.valueOf(answer.getResponseBody()), "$.code");
                answers.add(answer.getStatus().value() + " " + code);
                assertThat(answer.getResponseHeaders().containsHeader("Retry-After"))
                        .isEqualTo(answer.getStatus().value() == 503);
            }
            assertThat(answers)
                    .containsOnly("400 graph-query-too-slow", "503 graph-query-busy")
                    .contains("400 graph-query-too-slow", "503 graph-query-busy");
        }
    }

    @Test
    void theClearanceHoldsForNodesEdgesPathsAndCounts() {
        var mine = callers.as(dev.tenant(), BuiltInRole.FRONTEND);
        var open = graph.node(dev.tenant(), "asset", "open");
        var secret = graph.node(dev.tenant(), "asset", "SECRET", Map.of("_tlp", 2));
        graph.edge(dev.tenant(), open, "depends-on", secret);
        graph.edge(dev.tenant(), open, "related-to", shop, Map.of("_tlp", 2));

        for (var query : List.of(
                "MATCH (a:Asset) RETURN a",
                "MATCH (a:Asset {name: 'open'})-[r]-(b) RETURN r, b",
                "MATCH p = (a:Asset {name: 'open'})-[*1..3]-(b) RETURN p",
                "MATCH (a:Asset {name: 'open'}) RETURN [(a)--(b) | b.name] AS names, COUNT { (a)--() } AS degree",
                "MATCH (a:Asset {name: 'open'}) RETURN EXISTS { (a)-[:RELATED_TO]-() } AS related",
                "OPTIONAL MATCH (a:Asset) WHERE a.name STARTS WITH 'S' RETURN count(a) AS hidden")) {
            var body = body(mine, query);
            assertThat(body).doesNotContain("SECRET", secret, "related-to", "true}", "\"degree\":1");
        }
        assertThat(body(mine, "MATCH (a:Asset {name: 'open'}) RETURN COUNT { (a)--() } AS degree"))
                .contains("[[0]]");
        assertThat(body(dev, "MATCH (a:Asset {name: 'open'}) RETURN COUNT { (a)--() } AS degree"))
                .contains("[[2]]");
        assertThat(body(mine, "MATCH (a:Asset) RETURN count(a)")).contains("[[1]]");
        assertThat(body(dev, "MATCH (a:Asset) RETURN count(a)")).contains("[[2]]");
    }

    @Test
    void onlyWhoMayReadTheGraphMayAsk() {
        callers.anonymous()
                .post()
                .uri("/api/v1/graph/query")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("query", "RETURN 1 AS x"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private static String body(Callers.Client who, String query) {
        return String.valueOf(who.http()
                .post()
                .uri("/api/v1/graph/query")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("query", query))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private ObjectAssert<Object> assertRows(String query) {
        var body = exchange(query, null)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return assertThat(body == null ? null : body.get("rows"));
    }

    private RestTestClient.BodyContentSpec ask(String query) {
        return exchange(query, null).expectStatus().isOk().expectBody();
    }

    private String refused(String query, String code) {
        var body = exchange(query, null)
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).contains("\"code\":\"" + code + "\"");
        return String.valueOf(body);
    }

    private RestTestClient.ResponseSpec exchange(String query, @Nullable Integer limit) {
        var parameters = Map.of("name", "database", "least", 3, "names", List.of("shop", "cache", "nothing"));
        return dev.http()
                .post()
                .uri("/api/v1/graph/query")
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        limit == null
                                ? Map.of("query", query, "parameters", parameters)
                                : Map.of("query", query, "parameters", parameters, "limit", limit))
                .exchange();
    }
}
