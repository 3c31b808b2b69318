package com.aeondt.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S-09, S-14, S-16, S-18: what comes from other origins, with hostile texts, or slowly; and what stands on every answer. */
@AeonIT
class EdgeAttacksIT {

    private static final List<String> HOSTILE = List.of(
            "' or '1'='1' -- ",
            "'; drop table tasks.task; --",
            "\"}) detach delete (n) //",
            "${7*7}#{7*7}T(java.lang.Runtime).getRuntime()",
            "${jndi:ldap://127.0.0.1:1/x}",
            "%00%0d%0aX-Injected: yes",
            "\u2028\u202e\u0007",
            "../../../../etc/passwd");

    @Autowired
    private Callers callers;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyAnswerCarriesTheHeadersThatProtectItsReader() throws Exception {
        try (var api = new Api(callers.baseUrl())) {
            var wrong = new ArrayList<String>();
            for (var operation : api.operations()) {
                var answer =
                        send(request(operation.pathOfNobody()).method(operation.method(), BodyPublishers.noBody()));
                var headers = answer.headers();
                if (!headers.firstValue("X-Content-Type-Options").orElse("").equals("nosniff")
                        || !headers.firstValue("Content-Security-Policy")
                                .orElse("")
                                .startsWith("default-src 'none'")
                        || !headers.firstValue("Referrer-Policy").orElse("").equals("no-referrer")
                        || !headers.firstValue("X-Frame-Options").orElse("").equals("DENY")
                        || headers.firstValue("Cache-Control").isEmpty()
                        || headers.firstValue("X-Trace-Id").isEmpty()
                        || headers.firstValue("Set-Cookie").isPresent()
                        || headers.firstValue("Server").isPresent()) {
                    wrong.add(operation + " " + headers.map());
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void anotherOriginIsNotLetIn() throws Exception {
        var preflight = send(request("/api/v1/tasks")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();

        var dev = callers.as(BuiltInRole.BACKEND);
        var simple = send(request("/api/v1/tasks")
                .header("Origin", "null")
                .header("Authorization", "Bearer " + dev.token())
                .GET());
        assertThat(simple.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() throws Exception {
        var dev = callers.as(BuiltInRole.BACKEND);
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            var answer = send(request("/api/v1/tasks")
                    .header("Authorization", "Bearer " + dev.token())
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("{\"title\":\"x\"}")));
            assertThat(answer.statusCode()).as(type).isEqualTo(415);
        }
    }

    @Test
    void hostileTextsAreTextsAndNothingElse() throws Exception {
        try (var api = new Api(callers.baseUrl())) {
            var auth = "Bearer "
                    + callers.as(BuiltInRole.TENANT_ADMINISTRATOR, BuiltInRole.DEVOPS)
                            .token();
            var wrong = new ArrayList<String>();
            for (var operation : api.operations()) {
                if (!operation.method().equals("GET") || !operation.secured()) {
                    continue;
                }
                var text = encoded(HOSTILE.get(Math.floorMod(operation.path().hashCode(), HOSTILE.size())));
                var parameters = operation.optional().stream().limit(6).toList();
                var urls = new ArrayList<String>();
                parameters.forEach(name -> urls.add(
                        operation.pathOfNobody() + (operation.query().isEmpty() ? "?" : "&") + name + "=" + text));
                if (operation.path().contains("{")) {
                    urls.add(operation.pathOf(text));
                }
                for (var url : urls) {
                    var answer = send(request(url).header("Authorization", auth).GET());
                    boolean ours = answer.statusCode() >= 500 && answer.statusCode() != 503;
                    if (ours
                            || answer.headers().firstValue("X-Injected").isPresent()
                            || answer.body().contains("PSQLException")
                            || answer.body().contains("at com.aeondt")) {
                        wrong.add(url + " " + answer.statusCode() + " " + answer.body());
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void hostileHeadersAreNotGivenBackAsTheyCame() throws Exception {
        for (var id : List.of("short", "with spaces in it", "x".repeat(200), "<script>alert(1)</script>")) {
            var answer = send(request("/health").header("X-Request-ID", id).GET());
            assertThat(answer.headers().firstValue("X-Request-ID").orElseThrow())
                    .isNotEqualTo(id);
        }
    }

    @Test
    void headersThatNoClientSendsAreRefused() throws Exception {
        for (var name : List.of("Authorization", "X-API-Key", "X-Customer-ID", "Idempotency-Key", "If-Match")) {
            var twice = send(request("/api/v1/tasks")
                    .header(name, "one")
                    .header(name, "other")
                    .GET());
            assertThat(twice.statusCode()).as(name).isEqualTo(400);
        }
        var many = request("/api/v1/tasks");
        for (int number = 0; number < 70; number++) {
            many.header("X-" + number, "x");
        }
        assertThat(send(many.GET()).statusCode()).isEqualTo(413);
    }

    /** The whole patience of the server, so not in every build; {@code SlowClientTests} has less. */
    @Tag("nightly")
    @Test
    void aHeadThatDripsIsDroppedByTheServerItself() throws Exception {
        int port = URI.create(callers.baseUrl()).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            var out = socket.getOutputStream();
            out.write("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            int sent = 0;
            try {
                while (sent < 60 && waits(socket)) {
                    out.write('a');
                    sent++;
                }
            } catch (SocketException dropped) {
                assertThat(sent).isPositive();
            }
            assertThat(sent).isBetween(8, 30);
        }
    }

    private static boolean waits(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return true;
        }
    }

    @Test
    void twoHundredHalfRequestsKeepNobodyWaiting() throws Exception {
        int port = URI.create(callers.baseUrl()).getPort();
        var sockets = new ArrayList<Socket>();
        try {
            for (int number = 0; number < 200; number++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.getOutputStream()
                        .write("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                                .getBytes(StandardCharsets.US_ASCII));
                sockets.add(socket);
            }
            for (int turn = 0; turn < 20; turn++) {
                assertThat(send(request("/health").GET()).statusCode()).isEqualTo(200);
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(callers.baseUrl() + path));
    }

    private record Answer(int statusCode, HttpHeaders headers, String body) {}

    /** An event stream has no end, so only what is not one is read. */
    private Answer send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            boolean endless =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            var text = endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(answer.statusCode(), answer.headers(), text);
        }
    }
}
