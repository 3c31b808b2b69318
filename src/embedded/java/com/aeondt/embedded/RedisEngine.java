package com.aeondt.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Redis server of its own process, configured over its standard input so that no password shows in a process list. */
final class RedisEngine implements Engine {

    private static final String PASSWORD = "redis.default";

    private final DataDirectory data;
    private final EmbeddedProperties settings;
    private final Credentials credentials;
    private final int port;
    private final Readiness readiness;
    private @Nullable Path log;
    private @Nullable ChildProcess server;

    RedisEngine(
            DataDirectory data, EmbeddedProperties settings, Credentials credentials, int port, Readiness readiness) {
        this.data = data;
        this.settings = settings;
        this.credentials = credentials;
        this.port = port;
        this.readiness = readiness;
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public String address() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public @Nullable Path log() {
        return log;
    }

    @Override
    public Map<String, Object> settings() throws IOException {
        return Map.of(
                "spring.data.redis.host",
                "127.0.0.1",
                "spring.data.redis.port",
                port,
                "spring.data.redis.password",
                credentials.password(PASSWORD));
    }

    @Override
    public synchronized void start() throws IOException, InterruptedException {
        log = data.freshLog("redis");
        var program = new Binaries(data.engines()).copy("redis-server", resource());
        var home = OwnerOnly.directory(data.root().resolve("redis"));
        var password = credentials.password(PASSWORD);
        server =
                ChildProcess.start(data, "redis", List.of(program.toString(), "-"), configuration(home, password), log);
        readiness.await(settings.startTimeout(), server::requireAlive, () -> ping(password));
    }

    @Override
    public synchronized void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.stop(settings.stopTimeout());
        }
    }

    private String configuration(Path home, String password) {
        return """
                bind 127.0.0.1
                port %d
                dir "%s"
                requirepass %s
                appendonly yes
                appendfsync everysec
                save 900 1
                daemonize no
                """.formatted(port, home, password);
    }

    private void ping(String password) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.LOOPBACK, port), 2_000);
            socket.setSoTimeout(2_000);
            var out = socket.getOutputStream();
            out.write("AUTH %s\r\nPING\r\n".formatted(password).getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            if (!answer.equals("+OK\r\n+PONG\r\n")) {
                throw new IOException("it answered " + answer.strip());
            }
        }
    }

    private static String resource() {
        return switch (Binaries.Processor.current()) {
            case AMD64 -> "/redis-server-6.2.6-v5-linux-amd64";
            case ARM64 -> "/redis-server-6.2.7-linux-arm64";
        };
    }
}
