package com.aeondt.gateway;

import com.aeondt.auth.Identity;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** What Spring Security is told about an authenticated caller. */
final class IdentityAuthentication extends AbstractAuthenticationToken {

    private final transient Identity identity;

    IdentityAuthentication(Identity identity) {
        super(factors(identity));
        this.identity = identity;
        setAuthenticated(true);
    }

    /** What was shown beside the token, and when: some operations ask for it fresh. */
    private static List<FactorGrantedAuthority> factors(Identity identity) {
        return identity
                .steppedUpAt()
                .map(time -> FactorGrantedAuthority.withAuthority(Identity.SECOND_FACTOR)
                        .issuedAt(time)
                        .build())
                .stream()
                .toList();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Identity getPrincipal() {
        return identity;
    }

    @Override
    public String getName() {
        return identity.name();
    }
}
