package com.aeondt.inference.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.inference.gguf.ServedModels;
import com.aeondt.inference.upstream.FakeOpenAiServer;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.support.SharedEngines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clients that leave before their answer is there, over plain sockets. What nobody waits for is not written on: the other
 * server's answers would have no end, and a worker's benchmark would take its time.
 */
@AeonIT
class AbandonedTextIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ASKED = "\"messages\":[{\"role\":\"user\",\"content\":\"go on\"}]";

    private static FakeOpenAiServer server;

    @Autowired
    private Callers callers;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(Path.of("target", "it-upstream.key"), "secret\n");
        server = new FakeOpenAiServer(SharedEngines.MODEL_PORT);
        server.writeOn();
        ServedModels.tiny();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aConversationEndsAndWhatWasWrittenIsPaidFor() throws Exception {
        var admin = callers.asInstallationAdministrator();

        leave(admin, "/api/v1/llm/chat", "{\"model\":\"elsewhere\"," + ASKED + "}");

        await().until(() -> spent(admin) > 0);
        assertThat(server.received()
                        .getLast()
                        .path("messages")
                        .path(0)
                        .path("content")
                        .asString())
                .isEqualTo("go on");
    }

    @Test
    void aCompletionEnds() throws Exception {
        leave(
                callers.asInstallationAdministrator(),
                "/api/v1/llm/completions",
                "{\"model\":\"elsewhere\",\"prompt\":\"go on\"}");
    }

    @Test
    void openAisAnswersEndWhetherStreamedOrNot() throws Exception {
        var admin = callers.asInstallationAdministrator();
        leave(admin, "/v1/chat/completions", "{\"model\":\"elsewhere\"," + ASKED + "}");
        leave(admin, "/v1/chat/completions", "{\"model\":\"elsewhere\",\"stream\":true," + ASKED + "}");
    }

    @Test
    void aToolsTextEnds() throws Exception {
        var admin = callers.asInstallationAdministrator();
        var session = admin.http()
                .post()
                .uri("/mcp")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM)
                .body(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\","
                                + "\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}")
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Mcp-Session-Id");
        leave(
                admin,
                "/mcp",
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"chat_completion\","
                        + "\"arguments\":{\"model\":\"elsewhere\"," + ASKED + "}}}",
                "Accept: application/json, text/event-stream",
                "Mcp-Session-Id: " + session);
    }

    @Test
    void aDraftEndsAndNothingOfItIsKept() throws Exception {
        var admin = callers.asInstallationAdministrator();
        var task = json(admin.http()
                        .post()
                        .uri("/api/v1/tasks")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("title", "The pump needs a new seal")))
                .path("id")
                .asString();

        leave(admin, "/api/v1/drafts", "{\"kind\":\"TASK_DESCRIPTION\",\"subject\":\"" + task + "\"}");

        await().until(() -> spent(admin) > 0);
        assertThat(json(admin.http().get().uri("/api/v1/drafts")).path("items")).isEmpty();
    }

    @Test
    void aWorkerIsFreeAgain() throws Exception {
        var admin = callers.asInstallationAdministrator();
        admin.http()
                .post()
                .uri("/api/v1/llm/models/tiny/load")
                .exchange()
                .expectStatus()
                .isOk();
        try (var client = send(admin, "/api/v1/llm/models/tiny/benchmark", "{\"runs\":100,\"maxTokens\":1024}")) {
            await().until(() -> unloaded(admin.http()) == 409);
            assertThat(client.isConnected()).isTrue();
        }

        await().atMost(SOON).until(() -> unloaded(admin.http()) == 200);
    }

    /** Sends a request, and leaves when the other server is at work for it, which then is to have nobody who reads. */
    private void leave(Callers.Client somebody, String path, String body, String... headers) throws IOException {
        int asked = server.received().size();
        int abandoned = server.abandoned();
        try (var client = send(somebody, path, body, headers)) {
            await().until(() -> server.received().size() > asked);
            assertThat(client.isConnected()).isTrue();
            assertThat(server.abandoned()).isEqualTo(abandoned);
        }

        await().until(() -> server.abandoned() > abandoned);
    }

    private Socket send(Callers.Client somebody, String path, String body, String... headers) throws IOException {
        var client = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(callers.baseUrl()).getPort());
        var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        var head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n%s"
                        .formatted(path, somebody.token(), more);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        client.getOutputStream()
                .write("%sContent-Length: %d\r\n\r\n%s"
                        .formatted(head, bytes.length, body)
                        .getBytes(StandardCharsets.UTF_8));
        return client;
    }

    private static int unloaded(RestTestClient http) {
        return http.post()
                .uri("/api/v1/llm/models/tiny/unload")
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    private static long spent(Callers.Client somebody) {
        return json(somebody.http().get().uri("/api/v1/llm/usage"))
                .path("items")
                .path(0)
                .path("completionTokens")
                .asLong();
    }

    private static JsonNode json(RestTestClient.RequestHeadersSpec<?> request) {
        return JSON.readTree(String.valueOf(
                request.exchange().expectBody(String.class).returnResult().getResponseBody()));
    }
}
