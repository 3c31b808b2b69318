package com.aeondt.graph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.Intake;
import com.aeondt.graph.model.Json;
import com.aeondt.graph.model.Qualifiers;
import com.aeondt.graph.model.Statement.EntityStatement;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** The model of the graph as a client walks through it. */
@AeonIT
class GraphJourneyIT {

    private static final String NOBODY = "service--00000000-0000-5000-8000-000000000000";

    private final Callers callers;
    private final Intake intake;
    private Callers.Client dev;

    @Autowired
    GraphJourneyIT(Callers callers, Intake intake) {
        this.callers = callers;
        this.intake = intake;
        this.dev = callers.as(BuiltInRole.BACKEND);
    }

    /** What came back. */
    private record Answer(int status, HttpHeaders headers, JsonNode body) {

        String id() {
            return body.get("id").stringValue();
        }

        String etag() {
            return Objects.requireNonNull(headers.getETag());
        }

        List<String> names() {
            return body.get("items")
                    .valueStream()
                    .map(item -> item.path("name").asString(""))
                    .toList();
        }
    }

    @Test
    void anEntityIsStatedReadChangedAndRemovedAndItsPastStays() {
        var created = post("/graph/entities", service("Payments", "\"criticality\": 3"), 201);
        assertThat(created.headers().getLocation()).hasPath("/api/v1/graph/entities/" + created.id());
        var then = created.body().get("recordedAt").stringValue();

        assertThat(post("/graph/entities", service("Payments", "\"criticality\": 4"), 409)
                        .body()
                        .get("code")
                        .stringValue())
                .isEqualTo("graph-entity-exists");
        assertThat(put("/graph/entities/" + created.id(), "\"99\"", service("Payments", "\"criticality\": 5"), 412)
                        .status())
                .isEqualTo(412);
        assertThat(put("/graph/entities/" + created.id(), null, service("Payments", ""), 428)
                        .status())
                .isEqualTo(428);
        var changed =
                put("/graph/entities/" + created.id(), created.etag(), service("Payments", "\"criticality\": 5"), 200);
        var second = post(
                "/graph/entities",
                "{\"type\": \"service\", \"source\": \"cmdb\", \"confidence\": 90, \"properties\": {\"name\": \"Payments\", \"criticality\": 1}}",
                201);

        assertThat(second.id()).isEqualTo(created.id());
        assertThat(second.body().at("/properties/criticality").intValue()).isEqualTo(1);
        assertThat(second.body().get("sources").toString()).isEqualTo("[\"cmdb\",\"manual\"]");
        assertThat(get("/graph/entities/" + created.id() + "?asOf=" + then, 200)
                        .body()
                        .at("/properties/criticality")
                        .intValue())
                .isEqualTo(3);
        assertThat(get("/graph/entities/" + created.id() + "/history", 200)
                        .body()
                        .get("items"))
                .hasSize(3);
        assertThat(get("/graph/entities/" + created.id() + "/assertions", 200)
                        .body()
                        .at("/items/0/source")
                        .stringValue())
                .isEqualTo("cmdb");

        delete("/graph/entities/" + created.id(), changed.etag(), 412);
        delete("/graph/entities/" + created.id(), second.etag(), 204);
        get("/graph/entities/" + created.id(), 404);
        get("/graph/entities/" + created.id() + "?asOf=" + then, 200);
        assertThat(get("/graph/entities/" + created.id() + "/history", 200)
                        .body()
                        .at("/items/0/change")
                        .stringValue())
                .isEqualTo("removed");
        get("/graph/entities/" + NOBODY, 404);
    }

    @Test
    void whatTheSchemaDoesNotAllowSaysWhatToDo() {
        assertThat(post("/graph/entities", "{\"type\": \"unicorn\", \"properties\": {\"name\": \"x\"}}", 400)
                        .body()
                        .get("detail")
                        .stringValue())
                .contains("GET /graph/schema");
        var flawed = post(
                "/graph/entities",
                "{\"type\": \"service\", \"properties\": {\"name\": \"x\", \"criticality\": \"high\"}}",
                400);
        assertThat(flawed.body().at("/errors/0/pointer").stringValue()).isEqualTo("/criticality");

        var schema = get("/graph/schema", 200);
        var racks = """
                {"types": [{"name": "rack", "properties": {"name": {"kind": "string", "required": true}, "units": {"kind": "integer"}},
                 "identifying": [["name"]]}], "relationships": [{"type": "mounted-in", "from": ["asset"], "to": ["rack"]}]}""";
        put("/graph/schema", schema.etag(), racks.replace("\"to\": [\"rack\"]", "\"to\": [\"shelf\"]"), 400);
        put("/graph/schema", schema.etag(), racks, 200);
        put("/graph/schema", schema.etag(), racks, 412);

        var rack =
                post("/graph/entities", "{\"type\": \"rack\", \"properties\": {\"name\": \"R1\", \"units\": 42}}", 201);
        var asset = post("/assets", "{\"properties\": {\"name\": \"db-1\"}}", 201);
        post("/graph/relationships", relationship("mounted-in", asset.id(), rack.id()), 201);
        post("/graph/relationships", relationship("mounted-in", rack.id(), asset.id()), 400);
        var elsewhere = callers.as(BuiltInRole.BACKEND);
        send(
                elsewhere,
                HttpMethod.POST,
                "/graph/entities",
                null,
                "{\"type\": \"rack\", \"properties\": {\"name\": \"R1\"}}",
                400);
    }

    @Test
    void listsAreFilteredByTypeNamePropertyAndSource() {
        post("/graph/entities", service("Payments", "\"criticality\": 5, \"tags\": [\"pci\"]"), 201);
        post("/graph/entities", service("Orders", "\"criticality\": 2"), 201);
        post("/customers", "{\"properties\": {\"name\": \"Payton\"}, \"source\": \"crm\"}", 201);

        assertThat(own("type=service")).containsExactlyInAnyOrder("Payments", "Orders");
        assertThat(own("name=PAY")).containsExactlyInAnyOrder("Payments", "Payton");
        assertThat(own("property=criticality:gte:3")).containsExactly("Payments");
        assertThat(own("property=tags:has:pci&type=service")).containsExactly("Payments");
        assertThat(own("property=name:eq:Orders")).containsExactly("Orders");
        assertThat(own("source=crm")).containsExactly("Payton");
        get("/graph/entities?property=nonsense", 400);
        get("/graph/entities?colour=red", 400);

        var first = get("/graph/entities?origin=OWN&limit=2", 200);
        var rest = get(
                "/graph/entities?origin=OWN&limit=2&cursor="
                        + first.body().get("next").stringValue(),
                200);
        var all = new ArrayList<>(first.names());
        all.addAll(rest.names());
        assertThat(all).containsExactlyInAnyOrder("Payments", "Orders", "Payton");
        assertThat(rest.body().has("next")).isFalse();
    }

    @Test
    void namesakesAreProposedMergedAndPartedAgain() {
        var one = post("/threats", threat("Lazarus Group", "\"aliases\": [\"Hidden Cobra\"]", "a"), 201);
        var other = post("/threats", threat("hidden  cobra", "\"goals\": [\"money\"]", "b"), 201);
        var tool = post("/threats", "{\"type\": \"tool\", \"properties\": {\"name\": \"Mimikatz\"}}", 201);
        var uses = post("/graph/relationships", relationship("uses", other.id(), tool.id()), 201);

        assertThat(get("/graph/entities/" + one.id() + "/same-as", 200)
                        .body()
                        .at("/items/0/id")
                        .stringValue())
                .isEqualTo(other.id());
        var merged = send(
                dev,
                HttpMethod.POST,
                "/graph/entities/" + one.id() + "/merge",
                one.etag(),
                "{\"entities\": [\"" + other.id() + "\"]}",
                200);
        assertThat(merged.body().at("/properties/goals/0").stringValue()).isEqualTo("money");
        assertThat(get("/graph/entities/" + other.id(), 200).id()).isEqualTo(one.id());
        assertThat(get("/graph/relationships/" + uses.id(), 200)
                        .body()
                        .get("source")
                        .stringValue())
                .isEqualTo(one.id());
        assertThat(get("/graph/entities/" + one.id() + "/merges", 200).body().get("items"))
                .hasSize(1);
        var around = fresh("/graph/entities/" + one.id() + "/neighbors", merged);
        assertThat(around.body().get("nodes")).hasSize(2);
        send(
                dev,
                HttpMethod.POST,
                "/graph/entities/" + one.id() + "/merge",
                merged.etag(),
                "{\"entities\": [\"" + tool.id() + "\"]}",
                409);

        var parted = send(
                dev,
                HttpMethod.POST,
                "/graph/entities/" + one.id() + "/unmerge",
                merged.etag(),
                "{\"entity\": \"" + other.id() + "\"}",
                200);
        assertThat(parted.id()).isEqualTo(other.id());
        assertThat(get("/graph/relationships/" + uses.id(), 200)
                        .body()
                        .get("source")
                        .stringValue())
                .isEqualTo(other.id());
        assertThat(fresh("/graph/entities/" + one.id() + "/neighbors", parted)
                        .body()
                        .get("nodes"))
                .hasSize(1);
        assertThat(fresh("/graph/entities/" + other.id() + "/neighbors", parted)
                        .body()
                        .get("nodes"))
                .hasSize(2);
    }

    @Test
    void theNeighborhoodIsWhatItWasThen() {
        var shop = post("/graph/entities", service("Shop", ""), 201);
        var orders = post("/graph/entities", service("Orders", ""), 201);
        var link = post("/graph/relationships", relationship("depends-on", shop.id(), orders.id()), 201);
        var before = shop.body().get("recordedAt").stringValue();
        var then = link.body().get("recordedAt").stringValue();
        delete("/graph/entities/" + orders.id(), orders.etag(), 204);

        assertThat(nodes(get("/graph/entities/" + shop.id() + "/neighbors?asOf=" + then, 200)))
                .containsExactly("Shop", "Orders");
        assertThat(nodes(get("/graph/entities/" + shop.id() + "/neighbors?direction=IN&asOf=" + then, 200)))
                .containsExactly("Shop");
        assertThat(nodes(get("/graph/entities/" + shop.id() + "/neighbors?asOf=" + before, 200)))
                .containsExactly("Shop");
        get("/graph/entities/" + orders.id() + "/neighbors?asOf=" + before, 404);
    }

    @Test
    void theClearanceDecidesWhatIsThere() {
        var reader = callers.as(dev.tenant(), BuiltInRole.FRONTEND);
        var admin = callers.as(dev.tenant(), BuiltInRole.TENANT_ADMINISTRATOR);
        var amber = post(
                "/graph/entities",
                "{\"type\": \"malware\", \"tlp\": \"amber\", \"properties\": {\"name\": \"Secret\"}}",
                201);
        var open = post("/graph/entities", service("Open", ""), 201);
        var edge = post("/graph/relationships", relationship("related-to", open.id(), amber.id()), 201);
        var seen = edge;

        send(
                dev,
                HttpMethod.POST,
                "/graph/entities",
                null,
                "{\"type\": \"malware\", \"tlp\": \"red\", \"properties\": {\"name\": \"Red\"}}",
                403);
        var red = send(
                admin,
                HttpMethod.POST,
                "/graph/entities",
                null,
                "{\"type\": \"malware\", \"tlp\": \"red\", \"properties\": {\"name\": \"Red\"}}",
                201);
        get("/graph/entities/" + red.id(), 404);
        send(admin, HttpMethod.GET, "/graph/entities/" + red.id(), null, null, 200);

        for (var path : List.of("", "/history", "/assertions", "/same-as", "/merges", "/neighbors")) {
            send(reader, HttpMethod.GET, "/graph/entities/" + amber.id() + path, null, null, 404);
        }
        assertThat(send(reader, HttpMethod.GET, "/graph/entities?origin=OWN", null, null, 200)
                        .names())
                .containsExactly("Open");
        send(reader, HttpMethod.GET, "/graph/relationships/" + edge.id(), null, null, 404);
        assertThat(send(reader, HttpMethod.GET, "/graph/relationships?source=" + open.id(), null, null, 200)
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(fresh("/graph/entities/" + open.id() + "/neighbors", seen)
                        .body()
                        .get("nodes"))
                .hasSize(2);
        assertThat(send(reader, HttpMethod.GET, "/graph/entities/" + open.id() + "/neighbors", null, null, 200)
                        .body()
                        .get("nodes"))
                .hasSize(1);
    }

    @Test
    void removingASourceTakesBackWhatNobodyElseSays() {
        var shared = post("/graph/entities", service("Shared", ""), 201);
        post(
                "/graph/entities",
                "{\"type\": \"service\", \"source\": \"feed\", \"properties\": {\"name\": \"Shared\", \"owner\": \"Feed\"}}",
                201);
        var only = post(
                "/graph/entities",
                "{\"type\": \"service\", \"source\": \"feed\", \"properties\": {\"name\": \"Only\"}}",
                201);
        assertThat(get("/graph/sources", 200).names()).containsExactly("feed", "manual");

        var accepted = send(dev, HttpMethod.DELETE, "/graph/sources?name=feed", null, null, 202);
        var job = accepted.body().get("job").stringValue();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/jobs/" + job, 200)
                        .body()
                        .get("state")
                        .stringValue()
                        .equals("succeeded"));

        assertThat(get("/graph/entities/" + shared.id(), 200)
                        .body()
                        .at("/properties/owner")
                        .isMissingNode())
                .isTrue();
        get("/graph/entities/" + only.id(), 404);
        assertThat(get("/graph/sources", 200).names()).containsExactly("manual");
        send(dev, HttpMethod.DELETE, "/graph/sources?name=feed", null, null, 404);
    }

    @Test
    void aVulnerabilityReachesTheCustomerAndTheCustomerSeesIt() {
        var customer = post("/customers", "{\"properties\": {\"name\": \"Acme\", \"external_id\": \"C-1\"}}", 201);
        var shop = post("/graph/entities", service("Shop", ""), 201);
        var library = post(
                "/graph/entities",
                "{\"type\": \"library-version\", \"properties\": {\"name\": \"log4j\", \"version\": \"2.14\"}}",
                201);
        var weakness = post("/vulnerabilities", "{\"properties\": {\"name\": \"CVE-2021-44228\"}}", 201);
        var actor = post("/threats", threat("Somebody", "", "manual"), 201);
        post("/graph/relationships", relationship("used-by", shop.id(), customer.id()), 201);
        post("/graph/relationships", relationship("depends-on", shop.id(), library.id()), 201);
        post("/graph/relationships", relationship("has", library.id(), weakness.id()), 201);
        var last = post("/graph/relationships", relationship("exploits", actor.id(), weakness.id()), 201);

        assertThat(nodes(fresh("/customers/" + customer.id() + "/exposure", last)))
                .containsExactly("Acme", "Shop", "log4j", "CVE-2021-44228", "Somebody");
        assertThat(nodes(fresh("/customers/" + customer.id() + "/assets", last)))
                .containsExactly("Acme", "Shop");
        assertThat(nodes(fresh("/threats/" + actor.id() + "/targets", last))).contains("Somebody", "CVE-2021-44228");
        get("/threats/" + customer.id(), 404);
        get("/customers/" + customer.id(), 200);
        put(
                "/customers/" + customer.id(),
                customer.etag(),
                "{\"properties\": {\"name\": \"Acme Ltd\", \"external_id\": \"C-1\"}}",
                200);
    }

    @Test
    void twoTenantsAtOneTechniqueNeverMeet() {
        var technique = EntityId.of("attack-pattern", UUID.randomUUID());
        Tenant.run(
                TenantId.PUBLIC,
                () -> intake.take(
                        "attack",
                        List.of(new EntityStatement(
                                        "attack-pattern",
                                        technique,
                                        Json.object("{\"name\":\"Phishing\"}"),
                                        Qualifiers.NONE))
                                .iterator(),
                        outcome -> {}));
        var mine = post("/graph/entities", service("Mine", ""), 201);
        var link = post("/graph/relationships", relationship("related-to", mine.id(), technique.value()), 201);
        var other = callers.as(BuiltInRole.BACKEND);
        var theirs = send(other, HttpMethod.POST, "/graph/entities", null, service("Theirs", ""), 201);
        var theirLink = send(
                other,
                HttpMethod.POST,
                "/graph/relationships",
                null,
                relationship("related-to", theirs.id(), technique.value()),
                201);

        var seen = new ArrayList<String>();
        Consumer<Answer> keep = answer -> seen.add(answer.body().toString());
        for (var id : List.of(mine.id(), technique.value())) {
            for (var path : List.of("", "/history", "/assertions", "/same-as", "/merges", "/neighbors?depth=5")) {
                keep.accept(fresh("/graph/entities/" + id + path, link));
            }
        }
        for (var path : List.of(
                "/graph/entities?limit=200",
                "/graph/entities?name=Theirs",
                "/graph/relationships?limit=200",
                "/graph/relationships?target=" + technique,
                "/graph/stats",
                "/graph/sources",
                "/graph/schema",
                "/threats?limit=200",
                "/threats/" + technique + "/related",
                "/threats/" + technique + "/targets")) {
            keep.accept(fresh(path, theirLink));
        }
        assertThat(seen)
                .noneMatch(body -> body.contains("Theirs")
                        || body.contains(theirs.id())
                        || body.contains(theirLink.id())
                        || body.contains(other.tenant().toString()));
        for (var path : List.of("", "/history", "/assertions", "/same-as", "/merges", "/neighbors")) {
            get("/graph/entities/" + theirs.id() + path, 404);
        }
        get("/graph/relationships/" + theirLink.id(), 404);
        delete("/graph/relationships/" + theirLink.id(), theirLink.etag(), 404);
        delete("/graph/entities/" + theirs.id(), theirs.etag(), 404);
        post("/graph/relationships", relationship("related-to", mine.id(), theirs.id()), 400);
        var shared = get("/graph/entities/" + technique, 200);
        assertThat(shared.body().get("shared").booleanValue()).isTrue();
        delete("/graph/entities/" + technique, shared.etag(), 403);
    }

    private List<String> own(String query) {
        return get("/graph/entities?origin=OWN&" + query, 200).names();
    }

    private static List<String> nodes(Answer subgraph) {
        return subgraph.body()
                .get("nodes")
                .valueStream()
                .map(node -> node.get("name").stringValue())
                .toList();
    }

    private static String service(String name, String more) {
        return "{\"type\": \"service\", \"properties\": {\"name\": \"" + name + "\""
                + (more.isEmpty() ? "" : ", " + more) + "}}";
    }

    private static String threat(String name, String more, String source) {
        return "{\"type\": \"intrusion-set\", \"source\": \"" + source + "\", \"properties\": {\"name\": \"" + name
                + "\"" + (more.isEmpty() ? "" : ", " + more) + "}}";
    }

    private static String relationship(String type, String source, String target) {
        return "{\"type\": \"%s\", \"source\": \"%s\", \"target\": \"%s\"}".formatted(type, source, target);
    }

    private Answer get(String path, int status) {
        return send(dev, HttpMethod.GET, path, null, null, status);
    }

    private Answer post(String path, String body, int status) {
        return send(dev, HttpMethod.POST, path, null, body, status);
    }

    private Answer put(String path, @Nullable String etag, String body, int status) {
        return send(dev, HttpMethod.PUT, path, etag, body, status);
    }

    private void delete(String path, String etag, int status) {
        send(dev, HttpMethod.DELETE, path, etag, null, status);
    }

    /** Once the copy in Neo4j has come as far as the write. */
    private Answer fresh(String path, Answer written) {
        var sequence = Objects.requireNonNull(written.headers().getFirst("X-Aeon-Sequence"));
        var answers = new ArrayList<Answer>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            answers.add(exchange(dev, HttpMethod.GET, path, "X-Aeon-Min-Sequence", sequence, null));
            return answers.getLast().status() != 503;
        });
        assertThat(answers.getLast().status()).as(path).isEqualTo(200);
        return answers.getLast();
    }

    private Answer send(
            Callers.Client who,
            HttpMethod method,
            String path,
            @Nullable String etag,
            @Nullable String body,
            int status) {
        var answer = exchange(who, method, path, "If-Match", etag, body);
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isEqualTo(status);
        return answer;
    }

    private static Answer exchange(
            Callers.Client who,
            HttpMethod method,
            String path,
            String header,
            @Nullable String value,
            @Nullable String body) {
        var request = who.http().method(method).uri("/api/v1" + path);
        if (value != null) {
            request.header(header, value);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        var result = request.exchange().expectBody(String.class).returnResult();
        var text = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                text == null || text.isEmpty() ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(text));
    }
}
