package com.aeondt.mcp;

import static com.aeondt.mcp.RawMessages.initialize;
import static com.aeondt.mcp.RawMessages.list;
import static com.aeondt.mcp.RawMessages.message;
import static com.aeondt.mcp.RawMessages.post;
import static com.aeondt.mcp.RawMessages.session;
import static com.aeondt.mcp.RawMessages.sessionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.auth.Scope;
import com.aeondt.mcp.tool.Tool;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import io.modelcontextprotocol.spec.McpError;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Who may do what at the MCP server. */
@AeonIT
class McpSecurityIT {

    @Autowired
    private Callers callers;

    @Autowired
    private McpTools tools;

    @Test
    void whoIsNotKnownIsToldWhereToAsk() {
        post(callers.anonymous(), initialize())
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches(
                        "WWW-Authenticate",
                        "Bearer resource_metadata=\"http://localhost:\\d+/.well-known/oauth-protected-resource/mcp\"");
        post(callers.withKey("aeon_test_nothing"), initialize())
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", "Bearer error=\"invalid_token\", resource_metadata=.*");
        for (var path : List.of("", "/mcp")) {
            callers.anonymous()
                    .get()
                    .uri("/.well-known/oauth-protected-resource" + path)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.resource")
                    .isEqualTo(callers.baseUrl() + path)
                    .jsonPath("$.tls_client_certificate_bound_access_tokens")
                    .isEqualTo(false)
                    .jsonPath("$.bearer_methods_supported[0]")
                    .isEqualTo("header")
                    .jsonPath("$.scopes_supported")
                    .isArray()
                    .jsonPath("$.authorization_servers")
                    .doesNotExist();
        }
    }

    @Test
    void aSessionServesItsOwnerOnly() {
        var ada = callers.as(BuiltInRole.BACKEND);
        var bob = callers.as(ada.tenant(), BuiltInRole.BACKEND);
        var session = session(ada.http());

        message(ada.http(), session, list()).expectStatus().isOk();
        message(bob.http(), session, list()).expectStatus().isNotFound();
        message(callers.withKey(callers.apiKey(ada)), session, list())
                .expectStatus()
                .isNotFound();
        bob.http()
                .delete()
                .uri("/mcp")
                .header("Mcp-Session-Id", session)
                .exchange()
                .expectStatus()
                .isNotFound();
        message(ada.http(), "0b0e6e3e-0000-0000-0000-000000000000", list())
                .expectStatus()
                .isNotFound();
        post(ada.http(), list()).expectStatus().isBadRequest();

        ada.http()
                .delete()
                .uri("/mcp")
                .header("Mcp-Session-Id", session)
                .exchange()
                .expectStatus()
                .isNoContent();
        message(ada.http(), session, list()).expectStatus().isNotFound();
    }

    @Test
    void aSessionServesTheTenantItBeganInOnly() {
        var ada = callers.as(BuiltInRole.BACKEND);
        var other = callers.newTenant();
        callers.join(other, ada.user(), BuiltInRole.BACKEND);
        var session = sessionOf(ada.http()
                .post()
                .uri("/mcp")
                .header("X-Customer-ID", ada.tenant().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM)
                .body(initialize())
                .exchange());
        ada.http()
                .post()
                .uri("/mcp")
                .header("X-Customer-ID", other.toString())
                .header("Mcp-Session-Id", session)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM)
                .body(list())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void messagesThatAreNoneAreRefused() {
        var http = callers.as(BuiltInRole.BACKEND).http();
        post(http, "{")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo(-32700);
        post(http, "[]").expectStatus().isBadRequest();
        post(http, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":7}")
                .expectStatus()
                .isBadRequest();
        post(http, "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}")
                .expectStatus()
                .isBadRequest();
        post(http, "x".repeat(2 << 20)).expectStatus().isEqualTo(413);
        var session = session(http);
        message(http, session, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nothing/here\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo(-32601);
        message(http, session, "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}")
                .expectStatus()
                .isBadRequest();
        http.post()
                .uri("/mcp")
                .header("Mcp-Session-Id", session)
                .header("MCP-Protocol-Version", "1999-01-01")
                .body(list())
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void strangersNamesAndOriginsAreRefused() throws IOException {
        var token = callers.as(BuiltInRole.BACKEND).token();
        assertThat(status("evil.example.com", "", token)).isEqualTo(403);
        assertThat(status("localhost", "Origin: http://evil.example.com\r\n", token))
                .isEqualTo(403);
        assertThat(status("localhost", "Origin: null\r\n", token)).isEqualTo(403);
        assertThat(status("localhost", "", token)).isEqualTo(200);
    }

    @Test
    void everybodySeesAndCallsTheToolsOfTheirScopesOnly() {
        var admin = callers.asInstallationAdministrator();
        var all = admin.call(() -> tools.list());
        for (var scopes : List.of(
                Set.of(Scope.WORK_READ),
                Set.of(Scope.WORK_READ, Scope.WORK_WRITE),
                Set.of(Scope.GRAPH_READ),
                Set.of(Scope.LLM_USE),
                Set.of(Scope.AUDIT_READ))) {
            var names = new HashSet<String>();
            scopes.forEach(scope -> names.add(scope.text()));
            var key = callers.apiKey(admin, scopes.toArray(Scope[]::new));
            try (var mcp = McpConnection.with(callers.baseUrl(), key)) {
                var offered = mcp.toolNames();
                assertThat(offered)
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(tool -> names.contains(tool.scope()))
                                .map(Tool::name)
                                .toList());
                all.stream()
                        .map(Tool::name)
                        .filter(name -> !offered.contains(name))
                        .forEach(name -> assertThatThrownBy(() -> mcp.call(name, Map.of()))
                                .as(name)
                                .isInstanceOf(McpError.class)
                                .hasMessageContaining("no such tool"));
            }
        }
    }

    /** The status of an initialize with a Host of one's own choosing, which no ordinary client lets one choose. */
    private int status(String host, String headers, String token) throws IOException {
        var address = URI.create(callers.baseUrl());
        try (var socket = new Socket("localhost", address.getPort())) {
            var body = initialize();
            socket.getOutputStream()
                    .write(
                            "POST /mcp HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n%sContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                                    .formatted(host, token, headers, body.length(), body)
                                    .getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
