package com.aeondt.platform.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that take their time, by raw sockets against Tomcat as the server sets it up, with less patience. */
class SlowClientTests {

    private static final Duration PATIENCE = Duration.ofMillis(400);

    /** Where a client is to be in time, on a busy machine, too. */
    private static final Duration MUCH_PATIENCE = Duration.ofMinutes(1);

    private static final int PAUSE_MS = 50;

    /** A client that is not dropped would be here for as long. */
    private static final int BYTES = 400;

    private static final String ANSWER = "HTTP/1.1 200";

    private final Tomcat tomcat = new Tomcat();

    @TempDir
    private Path directory;

    private void start(Duration patience) throws Exception {
        var connector = new Connector(TimedHttpProtocol.class.getName());
        connector.setPort(0);
        ((TimedHttpProtocol) connector.getProtocolHandler()).setHeadPatience(patience);
        tomcat.setBaseDir(directory.toString());
        tomcat.setConnector(connector);
        tomcat.getEngine().getPipeline().addValve(new UnreadBodyValve(patience));
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "refusal", new Refusal());
        context.addServletMappingDecoded("/", "refusal");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    /** Answers without reading what it was sent. */
    private static final class Refusal extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("answered");
        }
    }

    @Test
    void aHeadThatDripsIsDroppedThoughItIsNeverSilent() throws Exception {
        start(PATIENCE);
        try (var client = connect()) {
            send(client, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

            assertThat(drip(client)).isFalse();
        }
    }

    @Test
    void aHeadInTwoPiecesIsAnswered() throws Exception {
        start(MUCH_PATIENCE);
        try (var client = connect()) {
            send(client, "GET / HTTP/1.1\r\nHost: local");
            assertThat(silent(client)).isTrue();
            send(client, "host\r\n\r\n");

            assertThat(answer(client)).contains(ANSWER);
        }
    }

    @Test
    void theTimeBetweenRequestsIsNobodysHead() throws Exception {
        start(PATIENCE);
        try (var client = connect()) {
            send(client, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(answer(client)).contains(ANSWER);
            for (long waited = 0; waited <= PATIENCE.toMillis(); waited += PAUSE_MS) {
                assertThat(silent(client)).isTrue();
            }

            send(client, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(answer(client)).contains(ANSWER);
        }
    }

    @Test
    void whoDripsABodyThatNobodyReadsIsAnsweredAndDropped() throws Exception {
        start(PATIENCE);
        try (var client = connect()) {
            send(client, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");
            assertThat(answer(client)).contains(ANSWER);

            assertThat(drip(client)).isFalse();
        }
    }

    @Test
    void whoSendsHisBodyInTimeKeepsTheConnection() throws Exception {
        start(MUCH_PATIENCE);
        try (var client = connect()) {
            send(client, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n\r\nhel");
            assertThat(answer(client)).contains(ANSWER);
            send(client, "lo!" + "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(answer(client)).contains(ANSWER);
        }
    }

    private Socket connect() throws IOException {
        var client = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
        client.setSoTimeout(PAUSE_MS);
        return client;
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A byte now and then; false when the server has ended that. */
    private static boolean drip(Socket client) throws IOException {
        for (int sent = 0; sent < BYTES; sent++) {
            try {
                send(client, "a");
            } catch (SocketException dropped) {
                return false;
            }
            if (!silent(client)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing came for a moment, not even the end. */
    private static boolean silent(Socket client) throws IOException {
        try {
            client.getInputStream().read();
            return false;
        } catch (SocketTimeoutException nothing) {
            return true;
        } catch (SocketException dropped) {
            return false;
        }
    }

    /** What came, up to the end of the one body there is. */
    private static String answer(Socket client) throws IOException {
        client.setSoTimeout(10_000);
        var text = new StringBuilder();
        while (!text.toString().endsWith("answered")) {
            int next = client.getInputStream().read();
            if (next < 0) {
                break;
            }
            text.append((char) next);
        }
        client.setSoTimeout(PAUSE_MS);
        return text.toString();
    }
}
