package com.aeondt.mcp.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.mcp.McpProperties;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class OwnPortTests {

    @Test
    void theServerAnswersOnBothPortsWhenASecondOneIsSet() throws IOException {
        var port = new OwnPort(settings(0));
        var factory = new TomcatServletWebServerFactory(0);
        port.customize(factory);
        var server = (TomcatWebServer) factory.getWebServer();
        server.start();
        try {
            int own = connectors(server).stream()
                    .map(Connector::getLocalPort)
                    .filter(number -> number != server.getPort())
                    .findFirst()
                    .orElseThrow();
            assertThat(port.is(own)).isTrue();
            assertThat(port.is(server.getPort())).isFalse();
            assertThat(answer(own)).startsWith("HTTP/1.1 404");
        } finally {
            server.stop();
            server.destroy();
        }
    }

    @Test
    void withoutTheSettingThereIsNone() {
        var port = new OwnPort(settings(null));
        var factory = new TomcatServletWebServerFactory(0);
        port.customize(factory);
        assertThat(factory.getAdditionalConnectors()).isEmpty();
        assertThat(port.is(8080)).isFalse();
    }

    private static String answer(int port) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static List<Connector> connectors(TomcatWebServer server) {
        return Arrays.asList(server.getTomcat().getService().findConnectors());
    }

    private static McpProperties settings(@Nullable Integer port) {
        return new McpProperties(
                List.of("localhost"),
                List.of(),
                port,
                Duration.ofMinutes(5),
                new McpProperties.Sessions(Duration.ofMinutes(30), 32, 5000));
    }
}
