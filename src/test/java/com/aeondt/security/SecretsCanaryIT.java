package com.aeondt.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** S-22: secrets that can be recognised, sent wherever secrets are sent and where they are not, and then looked for. */
@AeonIT
class SecretsCanaryIT {

    private static final String CANARY = "canary-7Qx9-lemon-harbour-tulip";

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("com.aeondt");
    private final Level before = ours.getLevel();

    @Autowired
    private Callers callers;

    @Autowired
    @SystemAccess
    private JdbcClient sql;

    @BeforeEach
    void listen() {
        lines.start();
        ours.addAppender(lines);
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        ours.detachAppender(lines);
        ours.setLevel(before);
    }

    @Test
    void noSecretComesBackOrStaysAnywhere() {
        var administrator = callers.asInstallationAdministrator();
        var http = callers.anonymous();
        var answers = List.of(
                post(http, "/api/v1/auth/token", Map.of("username", "somebody", "password", CANARY)),
                post(http, "/api/v1/auth/token", Map.of("username", CANARY, "password", "wrong")),
                post(http, "/api/v1/auth/token", Map.of("username", "x", "passwort", CANARY)),
                post(http, "/api/v1/auth/refresh", Map.of("refreshToken", "aeon_rt_" + CANARY)),
                post(http, "/api/v1/auth/revoke", Map.of("refreshToken", CANARY)),
                get(callers.withToken(CANARY), "/api/v1/auth/me"),
                get(callers.withKey("aeon_live_" + CANARY), "/api/v1/auth/me"),
                post(
                        administrator.http(),
                        "/api/v1/auth/password",
                        Map.of("currentPassword", CANARY, "newPassword", CANARY + "2")));

        assertThat(answers).noneMatch(answer -> answer.contains(CANARY));
        assertThat(lines.list)
                .isNotEmpty()
                .noneMatch(line -> (line.getFormattedMessage()
                                + line.getKeyValuePairs()
                                + line.getMDCPropertyMap()
                                + line.getThrowableProxy())
                        .contains(CANARY));
        assertThat(get(administrator.http(), "/actuator/prometheus")).doesNotContain(CANARY);
        assertThat(sql.sql("select count(*) from auth.audit_event e where e::text like :canary")
                        .param("canary", "%" + CANARY + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** What refuses a header says what is in it: that must not get into the log. */
    @Test
    void aSecretWithACharacterThatNoHeaderMayHaveIsNotLogged() throws Exception {
        for (var header : List.of("X-API-Key: aeon_live_", "Authorization: Bearer ", "Authorization: Bearer aeon_")) {
            assertThat(raw(header + CANARY + "\u0085"))
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain(CANARY);
        }

        assertThat(lines.list)
                .isNotEmpty()
                .noneMatch(line -> (line.getFormattedMessage() + line.getThrowableProxy()).contains(CANARY));
    }

    private String raw(String header) throws IOException {
        int port = URI.create(callers.baseUrl()).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(15_000);
            var request =
                    "GET /api/v1/tasks HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void nothingOfTheInsideIsShown() {
        var administrator = callers.asInstallationAdministrator().http();

        for (var endpoint : List.of(
                "env",
                "heapdump",
                "threaddump",
                "beans",
                "configprops",
                "loggers",
                "mappings",
                "shutdown",
                "jolokia")) {
            assertThat(status(callers.anonymous(), "/actuator/" + endpoint))
                    .as(endpoint)
                    .isEqualTo(401);
            assertThat(status(administrator, "/actuator/" + endpoint))
                    .as(endpoint)
                    .isEqualTo(404);
        }
        for (var file : List.of("/.git/config", "/.env", "/WEB-INF/web.xml", "/application.yaml", "/h2-console")) {
            assertThat(status(callers.anonymous(), file)).as(file).isIn(400, 401, 404);
        }
    }

    private static int status(RestTestClient http, String path) {
        return http.get().uri(path).exchange().returnResult().getStatus().value();
    }

    private static String post(RestTestClient http, String path, Map<String, String> body) {
        return text(http.post().uri(path).body(body).exchange());
    }

    private static String get(RestTestClient http, String path) {
        return text(http.get().uri(path).exchange());
    }

    private static String text(RestTestClient.ResponseSpec answer) {
        var result = answer.expectBody(String.class).returnResult();
        return result.getResponseHeaders() + Objects.requireNonNullElse(result.getResponseBody(), "");
    }
}
