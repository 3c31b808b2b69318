package com.aeondt.embedded;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the embedded engines, {@code aeon.embedded}. They are read before the application context exists.
 *
 * @param dataDir where everything the engines keep lies; created if missing
 * @param startTimeout how long all engines together may take to become ready
 * @param stopTimeout how long one engine may take to stop before it is ended by force
 */
@ConfigurationProperties("aeon.embedded")
public record EmbeddedProperties(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("120s") Duration startTimeout,
        @DefaultValue("15s") Duration stopTimeout,
        @DefaultValue Postgresql postgresql,
        @DefaultValue Neo4j neo4j,
        @DefaultValue Redis redis,
        @DefaultValue Amqp amqp) {

    private static final DataSize SMALLEST_PAGE_CACHE = DataSize.ofMegabytes(8);

    public EmbeddedProperties {
        requirePositive("start-timeout", startTimeout);
        requirePositive("stop-timeout", stopTimeout);
    }

    /** Reads the settings; what is not set has its default. */
    public static EmbeddedProperties from(Environment environment) {
        BindResult<EmbeddedProperties> bound = Binder.get(environment).bind("aeon.embedded", EmbeddedProperties.class);
        return bound.orElseGet(() -> Binder.get(environment).bindOrCreate("aeon.embedded", EmbeddedProperties.class));
    }

    /** The same settings over another data directory, with ports chosen free. */
    public static EmbeddedProperties in(Path dataDir) {
        return new EmbeddedProperties(
                dataDir,
                Duration.ofSeconds(120),
                Duration.ofSeconds(15),
                new Postgresql(0),
                new Neo4j(0, DataSize.ofMegabytes(64)),
                new Redis(0),
                new Amqp(0));
    }

    /**
     * PostgreSQL.
     *
     * @param port TCP port on 127.0.0.1; 0 chooses a free one and remembers it
     */
    public record Postgresql(@DefaultValue("0") int port) {
        public Postgresql {
            requirePort("postgresql", port);
        }
    }

    /**
     * Neo4j.
     *
     * @param port Bolt port on 127.0.0.1; 0 chooses a free one and remembers it
     * @param pageCache memory outside the heap for pages of the graph
     */
    public record Neo4j(
            @DefaultValue("0") int port,
            @DefaultValue("64MB") DataSize pageCache) {
        public Neo4j {
            requirePort("neo4j", port);
            if (pageCache.compareTo(SMALLEST_PAGE_CACHE) < 0) {
                throw new IllegalArgumentException(
                        "aeon.embedded.neo4j.page-cache must be at least 8MB, not " + pageCache);
            }
        }
    }

    /**
     * Redis.
     *
     * @param port TCP port on 127.0.0.1; 0 chooses a free one and remembers it
     */
    public record Redis(@DefaultValue("0") int port) {
        public Redis {
            requirePort("redis", port);
        }
    }

    /**
     * The AMQP broker.
     *
     * @param port TCP port on 127.0.0.1; 0 chooses a free one and remembers it
     */
    public record Amqp(@DefaultValue("0") int port) {
        public Amqp {
            requirePort("amqp", port);
        }
    }

    private static void requirePort(String engine, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "aeon.embedded.%s.port must be 0 (chosen) to 65535, not %d".formatted(engine, port));
        }
    }

    private static void requirePositive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("aeon.embedded.%s must be positive, not %s".formatted(name, duration));
        }
    }
}
