package com.aeondt.processes;

import static org.awaitility.Awaitility.await;

import com.aeondt.support.FreePorts;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One server in a JVM of its own, on a free port, from the classes under test. Closing it ends it, also when it is stopped. */
final class ServerProcess implements AutoCloseable {

    /** Much more than a start takes on a busy machine. */
    static final Duration START = Duration.ofMinutes(4);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> JVM = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-modules=jdk.incubator.vector",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final int port;
    private final Path log;
    private final Process process;

    private ServerProcess(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** An answer over HTTP. */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /**
     * Starts a server; does not wait for it.
     *
     * @param log where its output goes
     * @param environment its settings as variables, which no process list shows
     */
    static ServerProcess start(Path log, Map<String, String> environment) throws IOException {
        var port = environment.containsKey("SERVER_PORT")
                ? Integer.parseInt(Objects.requireNonNull(environment.get("SERVER_PORT")))
                : FreePorts.next();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath(), "com.aeondt.AeonApplication", "--server.port=" + port));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new ServerProcess(port, log, builder.start());
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    /** What it has written so far. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void awaitReady() {
        await("ready: " + log).atMost(START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server ended:\n" + output());
            }
            return statusOf("/ready") == 200;
        });
    }

    /** The status of an answer, 0 when there is none. */
    int statusOf(String path) {
        try {
            return send(request(path).GET().build()).status();
        } catch (IOException silent) {
            return 0;
        }
    }

    Answer get(String path, String key) throws IOException {
        return send(request(path).header("X-API-Key", key).GET().build());
    }

    Answer post(String path, String key, String intent, String json) throws IOException {
        return send(request(path)
                .header("X-API-Key", key)
                .header("Idempotency-Key", intent)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Sends a signal such as {@code STOP}, {@code CONT} or {@code TERM}. */
    void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IOException("kill -" + name + " ended with status " + kill.exitValue());
        }
    }

    /** Waits for its end and returns its exit status. */
    int awaitEnd(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("The server still runs:\n" + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** The class path of this JVM without the tests, whose beans are none of the server's. */
    private static String classPath() {
        var whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator, -1))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
