package com.aeondt.security;

import com.aeondt.support.Callers.Client;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running server as its own OpenAPI document describes it, and a way to call every operation of it. */
final class Api implements AutoCloseable {

    private static final int MOST_READ = 64 * 1024;
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final String baseUrl;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final List<ApiOperation> operations;

    Api(String baseUrl) {
        this.baseUrl = baseUrl;
        this.operations = read(JsonMapper.shared()
                .readTree(send(
                                HttpRequest.newBuilder(URI.create(baseUrl + "/v3/api-docs"))
                                        .build(),
                                50_000_000)
                        .body()));
    }

    /** What came back, as far as it matters. */
    record Answer(int status, String body) {

        /** The code of the problem; empty when it is none. */
        String code() {
            try {
                return JsonMapper.shared().readTree(body).path("code").asString("");
            } catch (RuntimeException other) {
                return "";
            }
        }

        /** What the problem says in words, without the ids that differ between any two requests. */
        String says() {
            var code = code();
            if (code.isEmpty()) {
                return "";
            }
            return code + ": " + ID.matcher(json().path("detail").asString("")).replaceAll("?");
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        boolean good() {
            return status >= 200 && status < 300;
        }
    }

    List<ApiOperation> operations() {
        return operations;
    }

    /** One of everything that can be made from the examples of the document: its id, by collection. */
    Map<String, String> makeEverything(Map<String, String> headers) {
        var made = new TreeMap<String, String>();
        operations.stream()
                .filter(operation -> operation.method().equals("POST") && operation.secured())
                .filter(operation -> !operation.path().contains("{"))
                .forEach(operation -> {
                    var answer = call(operation, operation.pathOfNobody(), headers);
                    if (answer.status() == 201) {
                        var id = answer.json().path("id").asString("");
                        if (!id.isEmpty()) {
                            made.put(operation.path(), id);
                        }
                    }
                });
        return made;
    }

    Answer get(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        return send(request.build(), MOST_READ);
    }

    Answer call(ApiOperation operation, String path, Map<String, String> headers) {
        return call(operation, path, operation.body(), headers);
    }

    Answer call(ApiOperation operation, String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        operation.method(),
                        operation.mediaType().isPresent() ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
        operation.mediaType().ifPresent(type -> request.header("Content-Type", type));
        operation.headers().forEach(name -> request.header(name, value(name)));
        headers.forEach(request::header);
        return send(request.build(), MOST_READ);
    }

    static Map<String, String> as(Client client) {
        return Map.of("Authorization", "Bearer " + client.token());
    }

    private static String value(String header) {
        return header.equals("If-Match") ? "\"0\"" : "key-" + System.nanoTime();
    }

    /** Reads the beginning of the answer only: a stream has no end. */
    private Answer send(HttpRequest request, int most) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                boolean stream =
                        answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
                return new Answer(
                        answer.statusCode(), stream ? "" : new String(body.readNBytes(most), StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<ApiOperation> read(JsonNode document) {
        var found = new ArrayList<ApiOperation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> found.add(operation(method.getKey(), path.getKey(), method.getValue()))));
        return List.copyOf(found);
    }

    private static ApiOperation operation(String method, String path, JsonNode described) {
        var scope = described.path("x-required-scope").asString("");
        var content = described.path("requestBody").path("content");
        var media = content.properties().stream().findFirst();
        var answers = new HashSet<Integer>();
        described.path("responses").propertyNames().forEach(status -> answers.add(Integer.valueOf(status)));
        return new ApiOperation(
                method.toUpperCase(Locale.ROOT),
                path.replace("{apiVersion}", "v1"),
                scope.isEmpty() ? Optional.empty() : Optional.of(scope),
                !described.path("security").isEmpty(),
                answers,
                media.map(Map.Entry::getKey),
                media.map(entry -> example(entry.getValue())).orElse(""),
                names(described, "header", true),
                names(described, "query", true).stream()
                        .map(name -> name + "=1")
                        .toList(),
                names(described, "query", false));
    }

    private static String example(JsonNode media) {
        var example = media.path("example");
        return example.isString() ? example.asString() : example.toString();
    }

    private static List<String> names(JsonNode described, String in, boolean required) {
        return described
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(in))
                .filter(parameter -> parameter.path("required").asBoolean(false) == required)
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    @Override
    public void close() {
        http.close();
    }
}
