package com.aeondt.inference.upstream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server that speaks the OpenAI protocol and writes random words; the prompt may have 512 of them. Its model {@code silent}
 * never answers, its model {@code stuck} begins to and never goes on.
 */
public final class FakeOpenAiServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String[] WORDS = {"pump", "valve", "\uD83D\uDE80", "alarm", "host", "node"};
    private static final int CONTEXT = 512;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger abandoned = new AtomicInteger();
    private volatile boolean endless;

    /** On any port. */
    public FakeOpenAiServer() throws IOException {
        this(0);
    }

    /** On this port. */
    public FakeOpenAiServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/v1/", this::answer);
        server.start();
    }

    /** What it was asked for, in order. */
    public List<JsonNode> received() {
        return received;
    }

    /** Lets each answer go on for as long as somebody reads it, whatever was asked for. */
    public void writeOn() {
        endless = true;
    }

    /** How many of its answers nobody read to their end. */
    public int abandoned() {
        return abandoned.get();
    }

    URI url() {
        return URI.create(
                "http://127.0.0.1:%d/v1/".formatted(server.getAddress().getPort()));
    }

    /** Ends what it is answering, too. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = JSON.readTree(exchange.getRequestBody());
            if (!exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer secret")) {
                refuse(exchange, 401, "invalid_api_key");
                return;
            }
            received.add(request);
            int prompt = words(request);
            if (prompt >= CONTEXT) {
                refuse(exchange, 400, "context_length_exceeded");
                return;
            }
            if (request.path("model").asString("").equals("silent")) {
                holdOn();
            }
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            if (request.path("model").asString("").equals("stuck")) {
                event(exchange, choice(" pump", false));
                holdOn();
            }
            write(exchange, request, prompt);
        } catch (IOException gone) {
            abandoned.incrementAndGet();
            throw gone;
        }
    }

    private static void holdOn() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException closed) {
            throw new IOException(closed);
        }
    }

    private void write(HttpExchange exchange, JsonNode request, int prompt) throws IOException {
        if (request.path("tool_choice").asString("").equals("required")) {
            event(exchange, call("{\"id\":\"call_7\",\"function\":{\"name\":\"report\",\"arguments\":\"{\"}}"));
            event(exchange, call("{\"function\":{\"arguments\":\"\\\"kind\\\":\\\"tool\\\",\\\"open\\\":true}\"}}"));
            finish(exchange, prompt, 2);
            return;
        }
        if (request.has("response_format")) {
            event(exchange, choice("{\"kind\":\"tool\",", false));
            event(exchange, choice("\"open\":true}", false));
            finish(exchange, prompt, 2);
            return;
        }
        int budget = request.path("max_tokens").asInt(1_000_000);
        var random = new Random(request.path("seed").asInt(0));
        for (int i = 0; i < budget || endless; i++) {
            event(exchange, choice(" " + WORDS[random.nextInt(WORDS.length)], false));
        }
        event(exchange, choice("", true));
        finish(exchange, prompt, budget);
    }

    private static void finish(HttpExchange exchange, int prompt, int completion) throws IOException {
        var usage = JSON.createObjectNode();
        usage.putArray("choices");
        usage.putObject("usage").put("prompt_tokens", prompt).put("completion_tokens", completion);
        event(exchange, usage);
        exchange.getResponseBody().write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode call(String part) {
        return JSON.readTree("{\"choices\":[{\"delta\":{\"tool_calls\":[%s]}}]}"
                .formatted(part.replaceFirst("\\{", "{\"index\":0,")));
    }

    private static JsonNode choice(String text, boolean last) {
        var event = JSON.createObjectNode();
        var choice = event.putArray("choices").addObject();
        choice.putObject("delta").put("content", text);
        return last ? withReason(event, choice) : event;
    }

    private static JsonNode withReason(JsonNode event, ObjectNode choice) {
        choice.put("finish_reason", "length");
        return event;
    }

    private static void event(HttpExchange exchange, JsonNode event) throws IOException {
        exchange.getResponseBody().write("data: %s\n\n".formatted(event).getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
        var body = "{\"error\":{\"code\":\"%s\"}}".formatted(code).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static int words(JsonNode request) {
        var text = new StringBuilder(request.path("prompt").asString(""));
        request.path("messages")
                .forEach(message ->
                        text.append(' ').append(message.path("content").asString("")));
        return text.toString().strip().split("\\s+", -1).length;
    }
}
