package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class EmbeddedPropertiesTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void everythingHasADefault() {
        assertThat(EmbeddedProperties.from(environment)).isEqualTo(EmbeddedProperties.in(Path.of("data")));
    }

    @Test
    void everyKeyIsRead() {
        environment
                .withProperty("aeon.embedded.data-dir", "/srv/aeon")
                .withProperty("aeon.embedded.start-timeout", "3m")
                .withProperty("aeon.embedded.stop-timeout", "5s")
                .withProperty("aeon.embedded.postgresql.port", "5432")
                .withProperty("aeon.embedded.neo4j.port", "7687")
                .withProperty("aeon.embedded.neo4j.page-cache", "256MB")
                .withProperty("aeon.embedded.redis.port", "6379")
                .withProperty("aeon.embedded.amqp.port", "5672");
        assertThat(EmbeddedProperties.from(environment))
                .isEqualTo(new EmbeddedProperties(
                        Path.of("/srv/aeon"),
                        Duration.ofMinutes(3),
                        Duration.ofSeconds(5),
                        new EmbeddedProperties.Postgresql(5432),
                        new EmbeddedProperties.Neo4j(7687, DataSize.ofMegabytes(256)),
                        new EmbeddedProperties.Redis(6379),
                        new EmbeddedProperties.Amqp(5672)));
    }

    @ParameterizedTest
    @CsvSource({
        "start-timeout, 0s",
        "stop-timeout, -1s",
        "postgresql.port, -1",
        "neo4j.port, 65536",
        "neo4j.page-cache, 1MB",
        "redis.port, 70000",
        "amqp.port, -2"
    })
    void whatIsOutOfBoundsIsRefusedByName(String key, String value) {
        environment.withProperty("aeon.embedded." + key, value);
        assertThatThrownBy(() -> EmbeddedProperties.from(environment))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageContaining("aeon.embedded." + key);
    }
}
