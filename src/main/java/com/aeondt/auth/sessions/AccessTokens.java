package com.aeondt.auth.sessions;

import com.aeondt.auth.AuthProperties;
import com.aeondt.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/**
 * Signs access tokens. They name a user and a session and carry no rights: those are looked up with every request.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068, JWT profile for access tokens</a>
 */
@Component
class AccessTokens {

    /** The {@code typ} that keeps every other sort of JWT out. */
    static final String TYPE = "at+jwt";

    private final JwtEncoder encoder;
    private final AuthProperties.Token settings;

    AccessTokens(JwtEncoder encoder, AuthProperties settings) {
        this.encoder = encoder;
        this.settings = settings.token();
    }

    String issue(UUID user, UUID session, Instant now) {
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type(TYPE).build();
        var claims = JwtClaimsSet.builder()
                .issuer(settings.issuer())
                .audience(List.of(settings.audience()))
                .subject(user.toString())
                .id(Ids.next().toString())
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(settings.accessLife()))
                .claim("client_id", settings.audience())
                .claim("sid", session.toString())
                .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
