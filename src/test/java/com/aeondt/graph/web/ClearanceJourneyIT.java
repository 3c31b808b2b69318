package com.aeondt.graph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.graph.model.Json;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Who may see and say what is marked how. */
@AeonIT
class ClearanceJourneyIT extends GraphJourney {

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
    void nobodyMarksBeyondHisClearanceOrTakesSuchAMarkingOff() {
        var admin = callers.as(dev.tenant(), BuiltInRole.TENANT_ADMINISTRATOR);
        var red = marked("e828b379-4e03-4974-9ac4-e53a884c97c1");
        var id = "malware--" + UUID.randomUUID();
        var refused = lines(dev, "{\"type\": \"malware\", \"id\": \"" + id + "\", \"name\": \"Red\"" + red + "}");
        assertThat(refused.at("/objects/0/errors/0/code").stringValue()).isEqualTo("marking-too-high");

        assertThat(lines(admin, "{\"type\": \"malware\", \"id\": \"" + id + "\", \"name\": \"Red\"" + red + "}")
                        .at("/summary/created")
                        .intValue())
                .isEqualTo(1);
        assertThat(lines(dev, "{\"type\": \"malware\", \"id\": \"" + id + "\", \"name\": \"Shown\"}")
                        .at("/objects/0/errors/0/code")
                        .stringValue())
                .isEqualTo("marking-too-high");
        get("/graph/entities/" + id, 404);
    }

    private static String marked(String marking) {
        return ", \"object_marking_refs\": [\"marking-definition--" + marking + "\"]";
    }

    private static JsonNode lines(Callers.Client who, String text) {
        var body = who.http()
                .post()
                .uri("/api/v1/graph/entities/bulk?source=feed")
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(text)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Json.MAPPER.readTree(Objects.requireNonNull(body));
    }
}
