package com.aeondt.graph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Entities as a client walks through them. */
@AeonIT
class EntityJourneyIT extends GraphJourney {

    private static final String NOBODY = "service--00000000-0000-5000-8000-000000000000";

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
        Call.succeeded(dev.http(), accepted.body().get("job").stringValue());

        assertThat(get("/graph/entities/" + shared.id(), 200)
                        .body()
                        .at("/properties/owner")
                        .isMissingNode())
                .isTrue();
        get("/graph/entities/" + only.id(), 404);
        assertThat(get("/graph/sources", 200).names()).containsExactly("manual");
        send(dev, HttpMethod.DELETE, "/graph/sources?name=feed", null, null, 404);
    }
}
