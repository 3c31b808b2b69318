package com.aeondt.gateway;

import com.aeondt.auth.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What a caller without a good credential is asked for. Clients of the MCP server are told where its metadata is.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750, section 3</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9728#section-5.1">RFC 9728, section 5.1</a>
 */
final class Challenge {

    private static final String HEADER = "WWW-Authenticate";
    private static final String METADATA = "/.well-known/oauth-protected-resource";

    private Challenge() {}

    /** What Spring Security tells in the metadata of this server and of its MCP endpoint. */
    static void describe(OAuth2ProtectedResourceMetadata.Builder metadata) {
        metadata.resourceName("AEON").tlsClientCertificateBoundAccessTokens(false);
        Arrays.stream(Scope.values()).map(Scope::text).forEach(metadata::scope);
    }

    /** Asks for a credential; the error, if one was sent that is no good. */
    static void write(HttpServletRequest request, HttpServletResponse response, @Nullable String error) {
        var parts = new StringBuilder("Bearer");
        var separator = " ";
        if (error != null) {
            parts.append(separator).append("error=\"").append(error).append('"');
            separator = ", ";
        }
        if (Paths.MCP.matches(request)) {
            var metadata = ServletUriComponentsBuilder.fromRequest(request)
                    .replacePath(METADATA + "/mcp")
                    .replaceQuery(null)
                    .build()
                    .toUriString();
            parts.append(separator)
                    .append("resource_metadata=\"")
                    .append(metadata)
                    .append('"');
        }
        response.setHeader(HEADER, parts.toString());
    }
}
