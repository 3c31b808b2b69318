package com.aeondt.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every client sees of the server before any controller is asked. */
@AeonIT
class HttpEdgeIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Callers callers;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void isProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"" + code + "\"", "\"type\":\"/problems/" + code + "\"", "\"traceId\":\"");
    }

    @Test
    void healthIsTheProcess() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness").body()).contains("UP");
    }

    @Test
    void readinessNamesEveryStore() throws Exception {
        // a store that takes longer than a check waits is degraded until the next look
        await().untilAsserted(() -> {
            var answer = get("/ready");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("\"postgresql\":\"UP\"", "\"neo4j\":\"UP\"", "\"redis\":\"UP\"", "\"amqp\":\"UP\"");
        });
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void strangersAreUnauthenticatedWithoutLearningWhatExists() throws Exception {
        isProblem(get("/api/v1/tasks"), 401, "unauthenticated");
        isProblem(get("/api/v1/nothing-here"), 401, "unauthenticated");
    }

    @Test
    void everyAnswerCarriesItsTrace() throws Exception {
        var answer = get("/api/v1/tasks", "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(answer.headers().firstValue("X-Trace-Id")).hasValue("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(answer.body()).contains("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void metricsHaveTheNamesOfTheDashboards() throws Exception {
        get("/api/v1/tasks");
        var answer = get(
                "/metrics",
                "Authorization",
                "Bearer " + callers.as(BuiltInRole.DEVOPS).token());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("http_requests_total{", "status=\"401\"")
                .contains("http_request_duration_seconds_bucket{")
                .contains("http_server_requests_seconds_count{");
    }

    @Test
    void aWriteSaysHowFarItHasComeAndAReadMayAskForThat() throws Exception {
        var ada = callers.as(BuiltInRole.BACKEND);
        var body = "{\"key\": \"EDGE\", \"name\": \"Edge\"}";
        var projectMade = send(ada, "/api/v1/projects", "k-1", body);
        assertThat(projectMade.statusCode()).isEqualTo(201);

        var task = "{\"project\": \"EDGE\", \"title\": \"Look over the edge\"}";
        var taskMade = send(ada, "/api/v1/tasks", "k-2", task);
        assertThat(taskMade.statusCode()).as(taskMade.body()).isEqualTo(201);
        String position = taskMade.headers().firstValue("X-Aeon-Sequence").orElse("");
        assertThat(position).matches("\\d+-\\d+-\\d+");

        var retried = send(ada, "/api/v1/tasks", "k-2", task);
        assertThat(retried.body()).isEqualTo(taskMade.body());
        assertThat(retried.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(retried.headers().firstValue("X-Aeon-Sequence")).hasValue(position);
        // a fresh graph is still being built: until it has come that far the answer is 503 with Retry-After
        await().untilAsserted(() -> assertThat(get(
                                "/api/v1/graph/stats",
                                "Authorization",
                                "Bearer " + ada.token(),
                                "X-Aeon-Min-Sequence",
                                position)
                        .statusCode())
                .isEqualTo(200));
    }

    private HttpResponse<String> send(Callers.Client who, String path, String key, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .headers("Authorization", "Bearer " + who.token(), "Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theErrorPageIsNoPage() throws Exception {
        isProblem(get("/error"), 404, "no-such-path");
    }

    @Test
    void theOpenApiDocumentAndItsReaderAreServed() throws Exception {
        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(200);
        var docs = get("/docs");
        assertThat(docs.statusCode()).isIn(200, 302);
        assertThat(get("/swagger-ui/index.html").body()).contains("swagger-ui");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/%zz HTTP/1.1",
                "GET /api/v1/../../etc HTTP/1.1",
                "GET /api/v1/a;b=c HTTP/1.1",
                "GET /api/v1/a//b HTTP/1.1",
                "GET /api/v1/%2e%2e/x HTTP/1.1",
                "GET /api/v1/[] HTTP/1.1"
            })
    void whatTheContainerRefusesIsAProblem(String line) throws IOException {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*");
        assertThat(answer).contains("application/problem+json", "\"code\":\"").doesNotContain("<html", "Apache");
    }

    @Test
    void tooMuchIsRefusedAtOnceOrWhileItComes() throws Exception {
        var large = new byte[2 << 20];
        var announced = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/auth/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(large));
        isProblem(client.send(announced.build(), HttpResponse.BodyHandlers.ofString()), 413, "request-too-large");

        String chunk = "8000\r\n" + "[".repeat(0x8000) + "\r\n";
        String answer = raw("POST /api/v1/auth/token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(40) + "0\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4(00|13).*");
    }

    @Test
    void aCompressedBodyIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/auth/token"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(new byte[10]));

        isProblem(client.send(request.build(), HttpResponse.BodyHandlers.ofString()), 415, "unsupported-media-type");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
