package com.aeondt.graph.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.graph.GraphFixture;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** A shop that runs on a database, whom it serves, what threatens it, and another tenant beside it. */
@AeonIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsJourneyIT {

    private static final String MARK = "FOREIGN";

    @Autowired
    private Callers callers;

    @Autowired
    private GraphFixture graph;

    private Callers.Client dev;
    private String customer;
    private String shop;
    private String cache;
    private String database;
    private String host;
    private String phishing;
    private String wiper;
    private String actor;
    private String control;

    @BeforeAll
    void twoTenantsAndPublicKnowledge() {
        dev = callers.as(BuiltInRole.BACKEND);
        var mine = dev.tenant();
        customer = graph.node(mine, "customer", "Corner \"shop\" & sons", Map.of("degree", 1));
        shop = graph.node(mine, "service", "shop", Map.of("degree", 4));
        cache = graph.node(mine, "service", "cache", Map.of("degree", 2));
        database = graph.node(mine, "service", "database", Map.of("degree", 3));
        host = graph.node(mine, "asset", "host", Map.of("degree", 1));
        var secret = graph.node(mine, "service", "secret", Map.of("_tlp", 3, "degree", 1));
        graph.edge(mine, shop, "serves", customer);
        graph.edge(mine, shop, "depends-on", cache);
        graph.edge(mine, cache, "depends-on", database);
        graph.edge(mine, shop, "depends-on", database);
        graph.edge(mine, database, "runs-on", host);
        graph.edge(mine, secret, "depends-on", shop);

        phishing = graph.node(TenantId.PUBLIC, "attack-pattern", "Phishing for journeys");
        wiper = graph.node(TenantId.PUBLIC, "attack-pattern", "Wiping for journeys");
        var mitigation = graph.node(TenantId.PUBLIC, "course-of-action", "Training for journeys");
        actor = graph.node(TenantId.PUBLIC, "intrusion-set", "Journey bears");
        graph.edge(TenantId.PUBLIC, mitigation, "mitigates", phishing);
        graph.edge(TenantId.PUBLIC, mitigation, "mitigates", wiper);
        graph.edge(TenantId.PUBLIC, actor, "uses", phishing);
        graph.edge(TenantId.PUBLIC, actor, "uses", wiper);
        control = graph.node(mine, "control", "Mail filter");
        graph.edge(mine, control, "mitigates", phishing);
        graph.edge(mine, phishing, "targets", shop);

        var foreign = callers.newTenant();
        var theirs = graph.node(foreign, "service", MARK + " service", Map.of("degree", 9));
        var theirControl = graph.node(foreign, "control", MARK + " control");
        graph.edge(foreign, phishing, "targets", theirs);
        graph.edge(foreign, wiper, "targets", theirs);
        graph.edge(foreign, theirControl, "detects", wiper);
    }

    @Test
    void shortestAndAllPathsKeepTheirConstraints() {
        var shortest = post("/paths", Map.of("from", shop, "to", host));
        assertThat(names(shortest, "$.paths[0].nodes[*].name")).containsExactly("shop", "database", "host");

        var all = post("/paths", Map.of("from", shop, "to", host, "kind", "ALL", "direction", "OUT"));
        assertThat(JsonPath.<List<Integer>>read(all, "$.paths[*].length")).containsExactly(2, 3);

        var around = post("/paths", Map.of("from", host, "to", shop, "direction", "IN", "through", List.of(cache)));
        assertThat(names(around, "$.paths[0].nodes[*].name")).containsExactly("host", "database", "cache", "shop");

        assertThat(post("/paths", Map.of("from", shop, "to", host, "avoid", List.of(database))))
                .contains("\"paths\":[]");
        assertThat(post("/paths", Map.of("from", shop, "to", host, "maxLength", 1)))
                .contains("\"paths\":[]");
        assertThat(post("/paths", Map.of("from", shop, "to", host, "relationships", List.of("depends-on"))))
                .contains("\"paths\":[]");
        assertThat(post("/paths", Map.of("from", shop, "to", shop))).contains("\"length\":0");
    }

    @Test
    void theBlastOfADatabaseReachesTheCustomerAndSaysWhy() {
        var blast = post("/blast-radius", Map.of("node", host));
        assertThat(names(blast, "$.hits[*].node.name"))
                .containsExactlyInAnyOrder("database", "cache", "shop", "Corner \"shop\" & sons");
        assertThat(JsonPath.<List<String>>read(blast, "$.hits[?(@.node.type == 'customer')].reasons[*].type"))
                .containsExactly("runs-on", "depends-on", "serves");
        assertThat(JsonPath.<Map<String, Integer>>read(blast, "$.byType")).containsEntry("service", 3);
        assertThat(names(post("/blast-radius", Map.of("node", host, "depth", 1)), "$.hits[*].node.name"))
                .containsExactly("database");
    }

    @Test
    void aSubgraphComesInThreeFormats() {
        var question = Map.<String, Object>of(
                "nodes", List.of(shop, database), "depth", 1, "types", List.of("service", "customer"));
        var json = post("/subgraph", question);
        assertThat(names(json, "$.nodes[*].name"))
                .containsExactlyInAnyOrder("shop", "database", "cache", "Corner \"shop\" & sons");
        assertThat(JsonPath.<List<String>>read(json, "$.edges[*].type")).hasSize(4);

        assertThat(as("application/graphml+xml", question))
                .startsWith("<?xml")
                .contains("Corner \"shop\" &amp; sons")
                .contains("edgedefault=\"directed\"");
        assertThat(as("text/vnd.graphviz", question))
                .startsWith("digraph")
                .contains("Corner \\\"shop\\\" & sons\\ncustomer")
                .contains("\"" + shop + "\" -> \"" + customer + "\"");
    }

    @Test
    void whoMattersIsCountedAsTheCallerSeesIt() {
        var degrees = post("/centrality", Map.of("types", List.of("service"), "limit", 3));
        assertThat(names(degrees, "$.items[*].node.name")).containsExactly("shop", "database", "cache");
        // without the edge of what is marked red
        assertThat(JsonPath.<List<Double>>read(degrees, "$.items[*].score")).containsExactly(4.0, 3.0, 2.0);

        var between =
                post("/centrality", Map.of("measure", "BETWEENNESS", "types", List.of("service", "asset", "customer")));
        assertThat(names(between, "$.items[0:2].node.name")).containsExactlyInAnyOrder("shop", "database");
        var ranks =
                post("/centrality", Map.of("measure", "PAGE_RANK", "types", List.of("service", "asset", "customer")));
        assertThat(names(ranks, "$.items[0].node.name")).containsExactly("host");

        var communities = post("/communities", Map.of("types", List.of("service", "asset", "customer")));
        assertThat(JsonPath.<Integer>read(communities, "$.nodes")).isEqualTo(5);
        assertThat(JsonPath.<List<Integer>>read(communities, "$.communities[*].size").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void coverageIsWhatTheTenantItselfDoes() {
        var coverage = get("/attack-coverage");
        assertThat(JsonPath.<List<List<String>>>read(
                        coverage, "$.items[?(@.node.id == '" + phishing + "')].mitigatedBy"))
                .containsExactly(List.of(control));
        assertThat(JsonPath.<List<List<String>>>read(coverage, "$.items[?(@.node.id == '" + wiper + "')].detectedBy"))
                .containsExactly(List.of());
        assertThat(JsonPath.<List<List<String>>>read(coverage, "$.actors[?(@.node.id == '" + actor + "')].uncovered"))
                .containsExactly(List.of(wiper));
        assertThat(get("/attack-coverage?uncovered=true")).contains(wiper).doesNotContain("Mail filter");
    }

    @Test
    void aSavedQueryIsCheckedKeptChangedAndRunWithOtherValues() {
        var query = "MATCH (s:Service {name: $name})-[:DEPENDS_ON]->(d) RETURN d.name AS name ORDER BY name";
        var saved = post(
                "/saved-queries", Map.of("name", "needs", "query", query, "defaults", Map.of("name", "shop")), 201);
        var id = JsonPath.<String>read(saved, "$.id");

        assertThat(post("/saved-queries/" + id + "/run", Map.of())).contains("[[\"cache\"],[\"database\"]]");
        assertThat(post("/saved-queries/" + id + "/run", Map.of("parameters", Map.of("name", "cache"))))
                .contains("[[\"database\"]]");
        assertThat(post("/saved-queries", Map.of("name", "needs", "query", "RETURN 1 AS x"), 409))
                .contains("graph-saved-query-name-taken");
        assertThat(post("/saved-queries", Map.of("name", "bad", "query", "MATCH (n) DETACH DELETE n"), 400))
                .contains("graph-query-refused");

        var changed = dev.http()
                .put()
                .uri("/api/v1/graph/saved-queries/" + id)
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", "one", "query", "RETURN 1 AS x"))
                .exchange();
        changed.expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        assertThat(get("/saved-queries")).contains("\"name\":\"one\"");
        callers.as(BuiltInRole.BACKEND)
                .http()
                .get()
                .uri("/api/v1/graph/saved-queries/" + id)
                .exchange()
                .expectStatus()
                .isNotFound();
        dev.http()
                .delete()
                .uri("/api/v1/graph/saved-queries/" + id)
                .header("If-Match", "\"1\"")
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    @Test
    void nobodyMeetsTheOtherTenantByAnyQuestion() {
        assertThat(post("/subgraph", Map.of("nodes", List.of(phishing), "depth", 3)))
                .doesNotContain(MARK);
        assertThat(post("/blast-radius", Map.of("node", phishing))).doesNotContain(MARK);
        assertThat(post("/paths", Map.of("from", phishing, "to", wiper, "kind", "ALL", "maxLength", 4)))
                .doesNotContain(MARK);
        assertThat(post("/centrality", Map.of("shared", true, "limit", 100))).doesNotContain(MARK);
        assertThat(post("/centrality", Map.of("measure", "PAGE_RANK", "shared", true)))
                .doesNotContain(MARK);
        assertThat(post("/communities", Map.of("shared", true))).doesNotContain(MARK);
        assertThat(get("/attack-coverage")).doesNotContain(MARK);
        assertThat(get("/stats")).doesNotContain(MARK);
    }

    private String post(String path, Map<String, Object> body) {
        return post(path, body, 200);
    }

    private String post(String path, Map<String, Object> body, int status) {
        var result = dev.http()
                .post()
                .uri("/api/v1/graph" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .returnResult(String.class);
        assertThat(result.getStatus().value()).as(result.getResponseBody()).isEqualTo(status);
        return String.valueOf(result.getResponseBody());
    }

    private String as(String type, Map<String, Object> body) {
        return String.valueOf(dev.http()
                .post()
                .uri("/api/v1/graph/subgraph")
                .accept(MediaType.parseMediaType(type))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(type)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private String get(String path) {
        return String.valueOf(dev.http()
                .get()
                .uri("/api/v1/graph" + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static List<String> names(String json, String path) {
        return JsonPath.<Object>read(json, path) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(JsonPath.<Object>read(json, path)));
    }
}
