package com.aeondt.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call of the API and what came back, in a line.
 *
 * @param status the HTTP status
 * @param body what came back as JSON; missing when nothing did
 * @param etag the entity tag, empty without one
 */
public record Call(int status, JsonNode body, String etag) {

    private static final JsonMapper JSON = new JsonMapper();

    public static Call get(RestTestClient http, String uri) {
        return send(http, HttpMethod.GET, uri, null, null);
    }

    public static Call post(RestTestClient http, String uri, Map<String, ?> body) {
        return send(http, HttpMethod.POST, uri, null, body);
    }

    /** The job, once it has succeeded. */
    public static Call succeeded(RestTestClient http, String job) {
        var finished = await().until(
                        () -> get(http, "/api/v1/jobs/" + job).is(200),
                        call -> call.body().hasNonNull("finishedAt"));
        assertThat(finished.text("state")).as("%s", finished.body()).isEqualTo("succeeded");
        return finished;
    }

    /** With {@code If-Match}, where the body may be left out. */
    public static Call send(
            RestTestClient http, HttpMethod method, String uri, @Nullable String etag, @Nullable Map<String, ?> body) {
        var request = http.method(method).uri(uri);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (body != null) {
            request.body(body);
        }
        var result = request.exchange().expectBody(String.class).returnResult();
        var text = result.getResponseBody();
        return new Call(
                result.getStatus().value(),
                text == null || text.isEmpty() ? JSON.missingNode() : JSON.readTree(text),
                Objects.requireNonNullElse(result.getResponseHeaders().getETag(), ""));
    }

    /** This, if it has the status. */
    public Call is(int expected) {
        assertThat(status).as("%s", body).isEqualTo(expected);
        return this;
    }

    /** This, if it is the problem. */
    public Call is(int expected, String code) {
        assertThat(body.path("code").asString()).as("%s", body).isEqualTo(code);
        return is(expected);
    }

    /** A text in the body. */
    public String text(String field) {
        return body.path(field).asString();
    }
}
