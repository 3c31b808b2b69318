package com.aeondt.platform.web.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether Tomcat tells that a client has left, by raw sockets. */
class ClientPresenceTests {

    private final Tomcat tomcat = new Tomcat();
    private final Patience servlet = new Patience();

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws Exception {
        var connector = new Connector(TimedHttpProtocol.class.getName());
        connector.setPort(0);
        tomcat.setBaseDir(directory.toString());
        tomcat.setConnector(connector);
        tomcat.getEngine().getPipeline().addValve(new ClientPresence.Valve());
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "patience", servlet);
        context.addServletMappingDecoded("/", "patience");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        servlet.answer.countDown();
        tomcat.stop();
        tomcat.destroy();
    }

    /** Reads what it is sent, and looks for its client until it is to answer or the client has left. */
    private static final class Patience extends HttpServlet {

        private final CountDownLatch answer = new CountDownLatch(1);
        private final List<String> served = new CopyOnWriteArrayList<>();
        private final List<String> left = new CopyOnWriteArrayList<>();
        private final AtomicInteger looked = new AtomicInteger();

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var text = new String(request.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            served.add(text);
            while (answer.getCount() > 0) {
                if (ClientPresence.gone(request)) {
                    left.add(text);
                    return;
                }
                looked.incrementAndGet();
                Thread.onSpinWait();
            }
            response.getWriter().print("answered " + text + ";");
        }
    }

    @Test
    void whoWaitsIsThereHoweverOftenOneLooks() throws Exception {
        try (var client = connect()) {
            post(client, "one");
            await().until(() -> servlet.looked.get() > 1000);
            servlet.answer.countDown();

            assertThat(answers(client, 1)).contains("answered one;");
        }
        assertThat(servlet.left).isEmpty();
    }

    @Test
    void whoClosesHasLeft() throws Exception {
        try (var client = connect()) {
            post(client, "one");
            await().until(() -> servlet.looked.get() > 0);
        }

        await().until(() -> servlet.left.contains("one"));
    }

    @Test
    void whoBreaksTheConnectionOffHasLeft() throws Exception {
        try (var client = connect()) {
            post(client, "one");
            await().until(() -> servlet.looked.get() > 0);
            client.setSoLinger(true, 0);
        }

        await().until(() -> servlet.left.contains("one"));
    }

    @Test
    void whoSentABodyInChunksHasLeft() throws Exception {
        try (var client = connect()) {
            send(
                    client,
                    "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n0\r\n\r\n");
            await().until(() -> servlet.looked.get() > 0);
        }

        await().until(() -> servlet.left.contains("one"));
    }

    @Test
    void whoSentNoBodyHasLeft() throws Exception {
        try (var client = connect()) {
            send(client, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await().until(() -> servlet.looked.get() > 0);
        }

        await().until(() -> servlet.left.contains(""));
    }

    @Test
    void whoSendsHisNextRequestAlreadyIsThereAndGetsBothAnswers() throws Exception {
        try (var client = connect()) {
            post(client, "one");
            await().until(() -> servlet.looked.get() > 0);
            post(client, "two");
            int looked = servlet.looked.get();
            await().until(() -> servlet.looked.get() > looked + 1000);
            servlet.answer.countDown();

            assertThat(answers(client, 2)).contains("answered one;").contains("answered two;");
        }
        assertThat(servlet.served).containsExactly("one", "two");
        assertThat(servlet.left).isEmpty();
    }

    @Test
    void aNextRequestAfterOneWithoutABodyIsNotTakenForTheEnd() throws Exception {
        try (var client = connect()) {
            send(client, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await().until(() -> servlet.looked.get() > 0);
            post(client, "two");
            int looked = servlet.looked.get();
            await().until(() -> servlet.looked.get() > looked + 1000);
            servlet.answer.countDown();

            assertThat(answers(client, 2)).contains("answered ;").contains("answered two;");
        }
        assertThat(servlet.left).isEmpty();
    }

    private Socket connect() throws IOException {
        var client = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
        client.setSoTimeout(10_000);
        return client;
    }

    private static void post(Socket client, String text) throws IOException {
        send(
                client,
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s".formatted(text.length(), text));
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String answers(Socket client, int count) throws IOException {
        var text = new StringBuilder();
        for (int ends = 0; ends < count; ) {
            int next = client.getInputStream().read();
            if (next < 0) {
                break;
            }
            text.append((char) next);
            ends += next == ';' ? 1 : 0;
        }
        return text.toString();
    }
}
