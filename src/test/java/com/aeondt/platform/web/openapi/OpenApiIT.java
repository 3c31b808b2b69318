package com.aeondt.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.support.AeonIT;
import com.aeondt.support.Generated;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@AeonIT
class OpenApiIT {

    private static final Generated COMMITTED = new Generated(Path.of("docs", "api", "openapi.yaml"), "update-openapi");

    @LocalServerPort
    private int port;

    private String document = "";

    @BeforeEach
    void theServersOwnDocument() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/v3/api-docs.yaml".formatted(port)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            document = answer.body();
        }
    }

    @Test
    void nothingThatClientsRelyOnHasGone() {
        if (Boolean.getBoolean(COMMITTED.property()) || COMMITTED.committed().isEmpty()) {
            return;
        }
        var gone = new TreeSet<>(names(parsed(COMMITTED.committed())));
        gone.removeAll(names(parsed(document)));
        assertThat(gone)
                .as("paths, operations and fields that clients may use; to remove one, deprecate its version first")
                .isEmpty();
    }

    @Test
    void theCommittedDocumentIsUpToDate() {
        COMMITTED.mustBe(document);
    }

    @Test
    void everyOperationIsNamedGroupedAndGuarded() {
        var ids = new ArrayList<String>();
        operations().forEach((name, operation) -> {
            ids.add(String.valueOf(operation.get("operationId")));
            assertThat(operation).as(name).containsKey("security");
            assertThat(operation.get("tags")).as(name).asString().doesNotContain("Other");
            assertThat(operation.get("summary")).as(name + " needs a summary").isNotNull();
        });
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-zA-Z0-9]+_[a-zA-Z0-9]+|jwks"));
    }

    @Test
    void everyProblemThatAnOperationNamesIsDescribed() {
        var described =
                map(map(parsed(document).get("components")).get("responses")).keySet();
        operations()
                .forEach((name, operation) -> map(operation.get("responses"))
                        .values()
                        .forEach(response -> {
                            if (map(response).get("$ref") instanceof String reference) {
                                assertThat(described).as(name).contains(reference.replaceFirst(".*/", ""));
                            }
                        }));
    }

    @Test
    void everyJsonBodyHasAnExample() {
        operations()
                .forEach((name, operation) -> bodies(operation)
                        .forEach(media -> assertThat(media.keySet()).as(name).containsAnyOf("example", "examples")));
    }

    private Map<String, Map<String, Object>> operations() {
        var operations = new TreeMap<String, Map<String, Object>>();
        map(parsed(document).get("paths"))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    if (operation instanceof Map) {
                        operations.put(method + " " + path, map(operation));
                    }
                }));
        assertThat(operations).isNotEmpty();
        return operations;
    }

    private static List<Map<String, Object>> bodies(Map<String, Object> operation) {
        var contents = new ArrayList<Map<String, Object>>();
        contents.add(map(map(operation.get("requestBody")).get("content")));
        map(operation.get("responses"))
                .values()
                .forEach(response -> contents.add(map(map(response).get("content"))));
        return contents.stream()
                .map(content -> map(content.get("application/json")))
                .filter(media -> media.containsKey("schema"))
                .toList();
    }

    /** Paths with their methods and parameters, and schemas with their fields, as flat names. */
    private static Set<String> names(Map<String, Object> document) {
        var names = new TreeSet<String>();
        map(document.get("paths"))
                .forEach((path, item) -> map(item).keySet().forEach(method -> names.add(method + " " + path)));
        map(map(document.get("components")).get("schemas"))
                .forEach((schema, definition) -> map(map(definition).get("properties"))
                        .keySet()
                        .forEach(field -> names.add(schema + "." + field)));
        return names;
    }

    private static Map<String, Object> parsed(String yaml) {
        var options = new LoaderOptions();
        options.setCodePointLimit(50_000_000);
        return map(new Yaml(new SafeConstructor(options)).load(yaml));
    }

    @SuppressWarnings("unchecked") // YAML maps have text keys here
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
