package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

class EmbeddedEnginesIT {

    @TempDir
    Path home;

    @Test
    void dataSurvivesARestartAndNothingAnswersWithoutItsPassword() throws Exception {
        Map<String, Object> first;
        try (var engines = start()) {
            first = engines.properties();
            write(first);
            wrongPasswordsAreRefused(first);
            aSecondInstanceIsRefused();
        }
        nothingRuns();
        try (var engines = start()) {
            assertThat(engines.properties()).isEqualTo(first);
            assertSurvived(engines.properties());
        }
        nothingRuns();
    }

    private EmbeddedEngines start() {
        return EmbeddedEngines.with(EmbeddedProperties.in(home)).start("http://localhost:8000");
    }

    private static void write(Map<String, Object> to) throws Exception {
        try (var sql = DriverManager.getConnection(
                        text(to, "spring.datasource.url"),
                        text(to, "spring.flyway.user"),
                        text(to, "spring.flyway.password"));
                var statement = sql.createStatement()) {
            statement.execute("create table public.kept (value text)");
            statement.execute("insert into public.kept values ('row')");
        }
        try (var driver = GraphDatabase.driver(text(to, "spring.neo4j.uri"), neo4jLogin(to));
                var session = driver.session()) {
            session.run("create (:Kept {value: 'node'})").consume();
        }
        try (var client = RedisClient.create(redis(to, text(to, "spring.data.redis.password")));
                var connection = client.connect()) {
            connection.sync().set("kept", "key");
        }
        try (Connection connection = amqp(to, text(to, "spring.rabbitmq.password"));
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.queueDeclare("kept", true, false, false, null);
            channel.basicPublish(
                    "", "kept", MessageProperties.PERSISTENT_BASIC, "message".getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    private static void assertSurvived(Map<String, Object> from) throws Exception {
        try (var sql = DriverManager.getConnection(
                        text(from, "spring.datasource.url"),
                        text(from, "spring.flyway.user"),
                        text(from, "spring.flyway.password"));
                var statement = sql.createStatement();
                var rows = statement.executeQuery("select value from public.kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("row");
        }
        try (var driver = GraphDatabase.driver(text(from, "spring.neo4j.uri"), neo4jLogin(from));
                var session = driver.session()) {
            assertThat(session.run("match (k:Kept) return k.value as value")
                            .single()
                            .get("value")
                            .asString())
                    .isEqualTo("node");
        }
        try (var client = RedisClient.create(redis(from, text(from, "spring.data.redis.password")));
                var connection = client.connect()) {
            assertThat(connection.sync().get("kept")).isEqualTo("key");
        }
        try (Connection connection = amqp(from, text(from, "spring.rabbitmq.password"));
                Channel channel = connection.createChannel()) {
            assertThat(channel.basicGet("kept", true).getBody()).asString().isEqualTo("message");
        }
    }

    private static void wrongPasswordsAreRefused(Map<String, Object> to) {
        assertThatThrownBy(() -> DriverManager.getConnection(text(to, "spring.datasource.url"), "aeon_app", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        try (var driver =
                GraphDatabase.driver(text(to, "spring.neo4j.uri"), AuthTokens.basic("neo4j", "wrong password"))) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
        try (var client = RedisClient.create(redis(to, "wrong"))) {
            assertThatThrownBy(client::connect).isInstanceOf(RedisException.class);
        }
        assertThatThrownBy(() -> amqp(to, "wrong")).isInstanceOf(PossibleAuthenticationFailureException.class);
    }

    private void aSecondInstanceIsRefused() {
        assertThatThrownBy(this::start)
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("in use by another server")
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("http://localhost:8000");
    }

    private void nothingRuns() throws Exception {
        assertThat(StaleProcesses.runningBelow(home.toRealPath())).isEmpty();
        try (var pids = Files.list(home.resolve("run"))) {
            assertThat(pids).isEmpty();
        }
    }

    private static org.neo4j.driver.AuthToken neo4jLogin(Map<String, Object> to) {
        return AuthTokens.basic(
                text(to, "spring.neo4j.authentication.username"), text(to, "spring.neo4j.authentication.password"));
    }

    private static RedisURI redis(Map<String, Object> to, String password) {
        return RedisURI.builder()
                .withHost(text(to, "spring.data.redis.host"))
                .withPort(Integer.parseInt(text(to, "spring.data.redis.port")))
                .withPassword(password.toCharArray())
                .build();
    }

    private static Connection amqp(Map<String, Object> to, String password) throws Exception {
        var factory = new ConnectionFactory();
        factory.setHost(text(to, "spring.rabbitmq.host"));
        factory.setPort(Integer.parseInt(text(to, "spring.rabbitmq.port")));
        factory.setVirtualHost(text(to, "spring.rabbitmq.virtual-host"));
        factory.setUsername(text(to, "spring.rabbitmq.username"));
        factory.setPassword(password);
        return factory.newConnection("test");
    }

    private static String text(Map<String, Object> properties, String name) {
        return String.valueOf(properties.get(name));
    }
}
