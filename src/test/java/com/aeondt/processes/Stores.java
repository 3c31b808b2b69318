package com.aeondt.processes;

import com.aeondt.embedded.EmbeddedEngines;
import com.aeondt.embedded.EmbeddedProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Real stores that belong to no server: they run in this JVM, so that no server's end takes one with it. */
final class Stores implements AutoCloseable {

    private final EmbeddedEngines engines;

    private Stores(EmbeddedEngines engines) {
        this.engines = engines;
    }

    static Stores start(Path directory) {
        return new Stores(EmbeddedEngines.with(EmbeddedProperties.in(directory)).start("stores of a test"));
    }

    /**
     * How a server reaches them, as environment variables: those of {@code docker-compose.yml}, which must be enough, and the two
     * ports that are not the usual ones here. The same after they have been stopped and started again.
     */
    Map<String, String> environment() throws IOException {
        var environment = new HashMap<String, String>();
        engines.properties()
                .forEach((name, value) -> environment.put(
                        name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT), String.valueOf(value)));
        var wanted = composed();
        environment.keySet().retainAll(wanted.keySet());
        environment.put("SPRING_PROFILES_ACTIVE", String.valueOf(wanted.get("SPRING_PROFILES_ACTIVE")));
        environment.put("SPRING_DATA_REDIS_PORT", text("spring.data.redis.port"));
        environment.put("SPRING_RABBITMQ_PORT", text("spring.rabbitmq.port"));
        return environment;
    }

    @SuppressWarnings("unchecked") // the environment of the service api
    private static Map<String, Object> composed() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        var api = Objects.requireNonNull(compose.get("services")).get("api");
        return (Map<String, Object>)
                Objects.requireNonNull(Objects.requireNonNull(api).get("environment"));
    }

    String text(String setting) {
        return String.valueOf(engines.properties().get(setting));
    }

    /** The key of the first administrator, once a server has started over these stores. */
    String apiKey() throws IOException {
        var file = Path.of(text("aeon.auth.first-run-file"));
        return JsonMapper.shared()
                .readTree(Files.readString(file))
                .path("apiKey")
                .stringValue();
    }

    @Override
    public void close() {
        engines.close();
    }
}
