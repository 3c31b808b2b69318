package com.aeondt.gateway;

import com.aeondt.auth.Identities;
import com.aeondt.platform.AeonException;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Looks up who stands behind a valid access token. */
record TokenIdentity(Identities identities) implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        try {
            var session = UUID.fromString(String.valueOf(token.getClaimAsString("sid")));
            var identity = identities.ofSession(session);
            if (!identity.id().toString().equals(token.getSubject())) {
                throw new InvalidBearerTokenException("The token's subject and session do not belong together");
            }
            return new IdentityAuthentication(identity);
        } catch (AeonException | IllegalArgumentException e) {
            throw new InvalidBearerTokenException("The token stands for nobody", e);
        }
    }
}
