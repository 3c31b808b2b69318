package com.aeondt.auth.sessions;

import com.aeondt.auth.Identities;
import com.aeondt.auth.Identity;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;

/**
 * What a token stands for at this moment. Of somebody who does not belong to the caller's tenant nothing is told, not even that
 * his token is good.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7662">RFC 7662, token introspection</a>
 */
@Service
public class Introspection {

    private final JwtDecoder decoder;
    private final Identities identities;

    Introspection(JwtDecoder decoder, Identities identities) {
        this.decoder = decoder;
        this.identities = identities;
    }

    /**
     * A token that is good.
     *
     * @param tokenType {@code Bearer} or {@code api_key}
     * @param scopes what its holder may do in the caller's tenant, sorted
     * @param jwt the token's claims; null for an API key
     */
    public record ActiveToken(
            String tokenType,
            UUID subject,
            String username,
            List<String> scopes,
            @Nullable Claims jwt) {}

    /** What an access token says about itself. */
    public record Claims(
            String issuer, List<String> audience, String id, String session, Instant issuedAt, Instant expiresAt) {

        static Claims of(Jwt token) {
            return new Claims(
                    String.valueOf(token.getClaimAsString("iss")),
                    Objects.requireNonNull(token.getAudience()),
                    String.valueOf(token.getId()),
                    String.valueOf(token.getClaimAsString("sid")),
                    Objects.requireNonNull(token.getIssuedAt()),
                    Objects.requireNonNull(token.getExpiresAt()));
        }
    }

    /** What the token stands for; empty when it is not good, or none of the caller's business. */
    public Optional<ActiveToken> of(String token) {
        try {
            if (token.startsWith("aeon_")) {
                return active("api_key", identities.ofKey(token), null);
            }
            var jwt = decoder.decode(token);
            var session = UUID.fromString(String.valueOf(jwt.getClaimAsString("sid")));
            return active("Bearer", identities.ofSession(session), Claims.of(jwt));
        } catch (JwtException | AeonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ActiveToken> active(String type, Identity identity, @Nullable Claims claims) {
        return identity.grants().stream()
                .filter(grant -> grant.tenant().equals(Tenant.current()))
                .findFirst()
                .map(grant -> new ActiveToken(
                        type,
                        identity.id(),
                        identity.name(),
                        grant.scopes().stream().sorted().toList(),
                        claims));
    }
}
