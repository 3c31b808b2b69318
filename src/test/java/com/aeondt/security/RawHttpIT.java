package com.aeondt.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * S-13: requests that two readers could understand in two ways. None may be answered with what it asks for, and none may
 * carry a second one in.
 */
@AeonIT
class RawHttpIT {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final String SMUGGLED = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";

    @Autowired
    private Callers callers;

    @Test
    void whatCanBeReadInTwoWaysIsRefused() throws Exception {
        var wrong = new ArrayList<String>();
        for (var attack : corpus().entrySet()) {
            var statuses = statuses(attack.getValue());
            if (!statuses.stream().allMatch(RawHttpIT::isRefusal) || statuses.size() > 1) {
                wrong.add(attack.getKey() + " was answered " + statuses);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** An error of ours is none, but for a method or a version that is not ours. */
    private static boolean isRefusal(int status) {
        return (status >= 400 && status < 500) || status == 501 || status == 505;
    }

    @Test
    void anOrdinaryRequestIsAnswered() throws Exception {
        assertThat(statuses("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsExactly(200);
    }

    @Test
    void forwardedHeadersAreNotBelieved() throws Exception {
        var headers = List.of(
                "Host: localhost",
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-Host: evil.example",
                "Forwarded: for=203.0.113.9;host=evil.example",
                "Connection: close");
        var answer = send("GET /api/v1/auth/me HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n");

        assertThat(answer).contains(" 401 ").doesNotContain("evil.example").doesNotContain("203.0.113.9");
    }

    private static Map<String, String> corpus() {
        var post = "POST /api/v1/auth/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        var get = "GET /health HTTP/1.1\r\n";
        var attacks = new TreeMap<String, String>();
        attacks.put("two lengths", post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello" + SMUGGLED);
        attacks.put("length with a sign", post + "Content-Length: +5\r\n\r\nhello");
        attacks.put("negative length", post + "Content-Length: -1\r\n\r\n");
        attacks.put("list of lengths", post + "Content-Length: 5, 6\r\n\r\nhello!");
        attacks.put("length that is no number", post + "Content-Length: 0x5\r\n\r\nhello");
        attacks.put("unknown encoding", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n");
        attacks.put("chunked twice", post + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n");
        attacks.put("chunked not last", post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n");
        attacks.put("endless chunk size", post + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nx");
        attacks.put("negative chunk size", post + "Transfer-Encoding: chunked\r\n\r\n-1\r\nx\r\n0\r\n\r\n");
        attacks.put("space before the colon", get + "Host : localhost\r\nConnection: close\r\n\r\n");
        attacks.put(
                "folded header",
                get + "Host: localhost\r\nX-A: b\r\n c\r\nContent-Length: 0\r\n X: y\r\nConnection: close\r\n\r\n");
        attacks.put("NUL in a header", get + "Host: localhost\r\nX-A: a\0b\r\nConnection: close\r\n\r\n");
        for (var name : List.of(
                "Authorization",
                "X-API-Key",
                "X-Customer-ID",
                "X-Request-ID",
                "Idempotency-Key",
                "If-Match",
                "Last-Event-ID",
                "Origin",
                "Prefer",
                "User-Agent")) {
            attacks.put(
                    "control character in " + name,
                    "GET /api/v1/tasks HTTP/1.1\r\nHost: localhost\r\n" + name + ": aeon_\u0085secret\r\n"
                            + "Connection: close\r\n\r\n");
        }
        attacks.put("no host", get + "Connection: close\r\n\r\n");
        attacks.put("two hosts", get + "Host: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        attacks.put("host with a path", get + "Host: localhost/evil\r\nConnection: close\r\n\r\n");
        attacks.put("NUL in the path", "GET /health\0 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        attacks.put("traversal", "GET /docs/../actuator/env HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        attacks.put(
                "encoded traversal",
                "GET /docs/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        attacks.put(
                "double encoding",
                "GET /docs/%252e%252e/actuator/env HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        attacks.put(
                "path parameter",
                "GET /api/v1/tasks;x=/../health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        attacks.put("TRACE", "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        attacks.put("CONNECT", "CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        attacks.put("unknown method", "DEBUG /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        attacks.put("unknown version", "GET /health HTTP/7.3\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        attacks.put(
                "long header", get + "Host: localhost\r\nX-A: " + "a".repeat(9_000) + "\r\nConnection: close\r\n\r\n");
        attacks.put(
                "many headers", get + "Host: localhost\r\n" + "X-A: a\r\n".repeat(150) + "Connection: close\r\n\r\n");
        return attacks;
    }

    private List<Integer> statuses(String request) throws IOException {
        var found = STATUS.matcher(send(request));
        var statuses = new ArrayList<Integer>();
        while (found.find()) {
            statuses.add(Integer.valueOf(found.group(1)));
        }
        return statuses;
    }

    private String send(String request) throws IOException {
        int port = URI.create(callers.baseUrl()).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException dropped) {
            return "";
        }
    }
}
