package com.aeondt.graph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.graph.model.Json;
import com.aeondt.support.Callers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What a client does with the graph, and what comes back. */
abstract class GraphJourney {

    @Autowired
    Callers callers;

    Callers.Client dev;

    @BeforeEach
    void aDeveloperOfAFreshTenant() {
        dev = callers.as(BuiltInRole.BACKEND);
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, JsonNode body) {

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

    List<String> own(String query) {
        return get("/graph/entities?origin=OWN&" + query, 200).names();
    }

    static List<String> nodes(Answer subgraph) {
        return subgraph.body()
                .get("nodes")
                .valueStream()
                .map(node -> node.get("name").stringValue())
                .toList();
    }

    static String service(String name, String more) {
        return "{\"type\": \"service\", \"properties\": {\"name\": \"" + name + "\""
                + (more.isEmpty() ? "" : ", " + more) + "}}";
    }

    static String threat(String name, String more, String source) {
        return "{\"type\": \"intrusion-set\", \"source\": \"" + source + "\", \"properties\": {\"name\": \"" + name
                + "\"" + (more.isEmpty() ? "" : ", " + more) + "}}";
    }

    static String relationship(String type, String source, String target) {
        return "{\"type\": \"%s\", \"source\": \"%s\", \"target\": \"%s\"}".formatted(type, source, target);
    }

    Answer get(String path, int status) {
        return send(dev, HttpMethod.GET, path, null, null, status);
    }

    Answer post(String path, String body, int status) {
        return send(dev, HttpMethod.POST, path, null, body, status);
    }

    Answer put(String path, @Nullable String etag, String body, int status) {
        return send(dev, HttpMethod.PUT, path, etag, body, status);
    }

    void delete(String path, String etag, int status) {
        send(dev, HttpMethod.DELETE, path, etag, null, status);
    }

    /** Once the copy in Neo4j has come as far as the write. */
    Answer fresh(String path, Answer written) {
        var sequence = Objects.requireNonNull(written.headers().getFirst("X-Aeon-Sequence"));
        var answers = new ArrayList<Answer>();
        await().until(() -> {
            answers.add(exchange(dev, HttpMethod.GET, path, "X-Aeon-Min-Sequence", sequence, null));
            return answers.getLast().status() != 503;
        });
        assertThat(answers.getLast().status()).as(path).isEqualTo(200);
        return answers.getLast();
    }

    Answer send(
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

    static Answer exchange(
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
