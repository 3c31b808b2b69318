package com.aeondt.gateway;

import com.aeondt.auth.Identity;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** What Spring Security is told about an authenticated caller. */
final class IdentityAuthentication extends AbstractAuthenticationToken {

    private final transient Identity identity;

    IdentityAuthentication(Identity identity) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.identity = identity;
        setAuthenticated(true);
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
