package com.aeondt.embedded;

import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.model.BrokerModel;
import org.jspecify.annotations.Nullable;

/** Qpid Broker-J in this JVM, speaking AMQP 0-9-1 as RabbitMQ does, with durable queues in Derby and a salted password. */
final class AmqpEngine implements Engine {

    private static final String USER = "aeon";

    private final DataDirectory data;
    private final EmbeddedProperties settings;
    private final Credentials credentials;
    private final int port;
    private final Readiness readiness;
    private @Nullable SystemLauncher broker;

    AmqpEngine(
            DataDirectory data, EmbeddedProperties settings, Credentials credentials, int port, Readiness readiness) {
        this.data = data;
        this.settings = settings;
        this.credentials = credentials;
        this.port = port;
        this.readiness = readiness;
    }

    @Override
    public String name() {
        return "AMQP";
    }

    @Override
    public String address() {
        return "amqp://127.0.0.1:" + port;
    }

    /** The broker logs with the server; only its store writes a file of its own. */
    @Override
    public Path log() {
        return data.logs().resolve("amqp-store.log");
    }

    @Override
    public Map<String, Object> settings() throws IOException {
        return Map.of(
                "spring.rabbitmq.host",
                "127.0.0.1",
                "spring.rabbitmq.port",
                port,
                "spring.rabbitmq.username",
                USER,
                "spring.rabbitmq.password",
                credentials.password("amqp." + USER),
                "spring.rabbitmq.virtual-host",
                "/");
    }

    @Override
    public synchronized void start() throws Exception {
        QpidUrls.register();
        // a connection pool of an earlier context in this JVM may have left a second or so, too short for Derby to boot
        // in
        DriverManager.setLoginTimeout(0);
        var home = OwnerOnly.directory(data.root().resolve("amqp"));
        var password = credentials.password("amqp." + USER);
        System.setProperty("derby.stream.error.file", log().toString());
        var initial = home.resolve("initial.json");
        OwnerOnly.write(initial, initialConfiguration(password));
        try {
            broker = new SystemLauncher(new OrderlyBroker());
            broker.startup(new HashMap<>(Map.of(
                    "type", "JSON",
                    "storePath", home.resolve("broker.json").toString(),
                    "initialConfigurationLocation", initial.toUri().toString(),
                    "startupLoggedToSystemOut", "false",
                    "context",
                            Map.of(
                                    "qpid.work_dir",
                                    home.toString(),
                                    "qpid.default_posix_file_permissions",
                                    "rw-------",
                                    "aeon.amqp.port",
                                    Integer.toString(port)))));
        } finally {
            Files.deleteIfExists(initial);
        }
        // it calls itself ready even when it could not bind its port: only a login proves that it is
        readiness.await(settings.startTimeout(), () -> {}, () -> logIn(password));
    }

    @Override
    public synchronized void stop() {
        if (broker != null) {
            broker.shutdown();
        }
    }

    private void logIn(String password) throws Exception {
        var factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(port);
        factory.setUsername(USER);
        factory.setPassword(password);
        factory.setConnectionTimeout(5_000);
        factory.setAutomaticRecoveryEnabled(false);
        factory.newConnection("aeon-embedded").close();
    }

    private static String initialConfiguration(String password) throws IOException {
        try (var template = AmqpEngine.class.getResourceAsStream("/embedded/qpid.json")) {
            if (template == null) {
                throw new IOException("The class path lacks /embedded/qpid.json");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@MODEL@", BrokerModel.MODEL_VERSION)
                    .replace("@USER@", USER)
                    .replace("@PASSWORD@", ScramPassword.of(password).forQpid());
        }
    }
}
