package com.aeondt.tasks;

import com.aeondt.support.Callers;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Work management as one caller uses it over HTTP: JSON in, JSON out, the status checked. */
public final class WorkApi {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    private final Callers.Client caller;
    private final String base;

    public WorkApi(Callers callers, Callers.Client caller) {
        this.caller = caller;
        this.base = callers.baseUrl() + "/api/v1";
    }

    public Map<String, Object> get(String path) {
        return send(HttpMethod.GET, path, null, null, 200);
    }

    public Map<String, Object> get(String path, int status) {
        return send(HttpMethod.GET, path, null, null, status);
    }

    public Map<String, Object> post(String path, @Nullable Object body, int status) {
        return send(HttpMethod.POST, path, null, body, status);
    }

    public Map<String, Object> post(String path, String ifMatch, @Nullable Object body, int status) {
        return send(HttpMethod.POST, path, ifMatch, body, status);
    }

    public Map<String, Object> put(String path, @Nullable String ifMatch, @Nullable Object body, int status) {
        return send(HttpMethod.PUT, path, ifMatch, body, status);
    }

    public Map<String, Object> patch(String path, String ifMatch, Object body, int status) {
        return send(HttpMethod.PATCH, path, ifMatch, body, status);
    }

    public Map<String, Object> delete(String path, String ifMatch, int status) {
        return send(HttpMethod.DELETE, path, ifMatch, null, status);
    }

    /** A task with a title and a priority. */
    public Map<String, Object> task(String title, String priority) {
        return post("/tasks", Map.of("title", title, "priority", priority), 201);
    }

    /** Moves a task as it is now. */
    public Map<String, Object> move(String key, String to) {
        return move(key, to, 200);
    }

    public Map<String, Object> move(String key, String to, int status) {
        return post(
                "/tasks/" + key + "/transitions",
                etag(get("/tasks/" + key)),
                Map.of("to", to, "reason", "because"),
                status);
    }

    /** Moves a task through these states. */
    public void walk(String key, String... states) {
        for (var state : states) {
            move(key, state);
        }
    }

    /** Sends plain text. */
    public Map<String, Object> text(HttpMethod method, String path, String text, int status) {
        var answer = caller.http()
                .method(method)
                .uri(URI.create(base + path))
                .contentType(MediaType.TEXT_PLAIN)
                .body(text)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.valueOf(status));
        return Objects.requireNonNull(answer.expectBody(OBJECT).returnResult().getResponseBody());
    }

    public static String etag(Map<String, Object> resource) {
        return String.valueOf(resource.get("etag"));
    }

    public static List<Map<String, Object>> items(Map<String, Object> page) {
        return list(page, "items");
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> list(Map<String, Object> object, String member) {
        return (List<Map<String, Object>>) Objects.requireNonNull(object.get(member));
    }

    public static List<Object> keys(Map<String, Object> page) {
        return items(page).stream()
                .map(task -> Objects.requireNonNull(task.get("key")))
                .toList();
    }

    private Map<String, Object> send(
            HttpMethod method, String path, @Nullable String ifMatch, @Nullable Object body, int status) {
        var request = caller.http().method(method).uri(URI.create(base + path));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        var answer = request.exchange().expectStatus().isEqualTo(HttpStatus.valueOf(status));
        return status == 204
                ? Map.of()
                : Objects.requireNonNull(
                        answer.expectBody(OBJECT).returnResult().getResponseBody());
    }
}
