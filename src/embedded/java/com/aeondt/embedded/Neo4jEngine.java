package com.aeondt.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/** Neo4j Community in this JVM, reached over Bolt with a password like any other. */
final class Neo4jEngine implements Engine {

    private static final String USER = "neo4j";

    /** Bolt's own waits add up to eleven seconds on an idle server. */
    private static final Duration BOLT_SHUTDOWN = Duration.ofMillis(100);

    private final DataDirectory data;
    private final EmbeddedProperties settings;
    private final Credentials credentials;
    private final int port;
    private @Nullable DatabaseManagementService server;

    Neo4jEngine(DataDirectory data, EmbeddedProperties settings, Credentials credentials, int port) {
        this.data = data;
        this.settings = settings;
        this.credentials = credentials;
        this.port = port;
    }

    @Override
    public String name() {
        return "Neo4j";
    }

    @Override
    public String address() {
        return "bolt://127.0.0.1:" + port;
    }

    @Override
    public Path log() {
        return data.logs().resolve("neo4j").resolve("debug.log");
    }

    @Override
    public Map<String, Object> settings() throws IOException {
        return Map.of(
                "spring.neo4j.uri", address(),
                "spring.neo4j.authentication.username", USER,
                "spring.neo4j.authentication.password", credentials.password("neo4j." + USER));
    }

    @Override
    public synchronized void start() throws IOException {
        var home = OwnerOnly.directory(data.root().resolve("neo4j"));
        if (!Files.exists(home.resolve("data").resolve("databases").resolve("system"))) {
            setFirstPassword(home, credentials.password("neo4j." + USER));
        }
        server = new DatabaseManagementServiceBuilder(home)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.logs_directory, data.logs().resolve("neo4j"))
                .setConfig(
                        GraphDatabaseSettings.pagecache_memory,
                        settings.neo4j().pageCache().toBytes())
                .setConfig(GraphDatabaseSettings.memory_transaction_max_size, transactionMemory())
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(16))
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(HttpConnector.enabled, false)
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, BOLT_SHUTDOWN)
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, BOLT_SHUTDOWN)
                .build();
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
        }
    }

    /** One transaction must not take the heap that it shares with the whole server. */
    private static long transactionMemory() {
        return Math.max(ByteUnit.mebiBytes(64), Runtime.getRuntime().maxMemory() / 8);
    }

    /** What {@code neo4j-admin dbms set-initial-password} does; works only before the first start. */
    private static void setFirstPassword(Path home, String password) throws IOException {
        try (var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
                var files = new DefaultFileSystemAbstraction()) {
            var context = new ExecutionContext(home, home.resolve("conf"), nowhere, nowhere, files);
            var status = new CommandLine(new SetInitialPasswordCommand(context)).execute(password);
            if (status != 0) {
                throw new IOException("its first password could not be set, status " + status);
            }
        }
    }
}
