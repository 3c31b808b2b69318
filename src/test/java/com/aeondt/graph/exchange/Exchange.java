package com.aeondt.graph.exchange;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.Callers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** A client that sends foreign forms of a graph, and what becomes of them. */
abstract class Exchange {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Callers callers;

    Callers.Client dev;

    @BeforeEach
    void aDeveloperOfAFreshTenant() {
        dev = callers.as(BuiltInRole.BACKEND);
    }

    Map<String, Object> post(String path, MediaType type, String body, int status) {
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

    Map<String, Object> get(String path) {
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

    static Map<String, Object> summary(Map<String, Object> answer) {
        return map(answer.get("summary"));
    }

    static List<Map<String, Object>> objects(Map<String, Object> answer) {
        return list(answer.get("objects"));
    }

    static List<Map<String, Object>> items(Map<String, Object> page) {
        return list(page.get("items"));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(@Nullable Object value) {
        return (List<Map<String, Object>>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
