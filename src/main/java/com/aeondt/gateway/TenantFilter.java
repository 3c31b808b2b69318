package com.aeondt.gateway;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Identity;
import com.aeondt.auth.Identity.Grant;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Chooses the tenant and binds it, with the caller, for the rest of the request. The header only selects among the tenants
 * that the caller belongs to anyway.
 */
final class TenantFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Customer-ID";

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof IdentityAuthentication known) || Paths.PUBLIC.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        var identity = known.getPrincipal();
        if (identity.passwordChangeRequired() && !Paths.PASSWORD.matches(request)) {
            throw new AeonException(
                    AuthError.PASSWORD_CHANGE_REQUIRED, "Change the password before you do anything else.");
        }
        var grant = choose(identity, request);
        var rest = new Rest(request, response, chain);
        if (grant.isEmpty()) {
            var caller = new Caller(identity.kind(), identity.id(), identity.name(), Set.of());
            Rest.finish(Caller.call(caller, rest::go));
        } else {
            var caller = identity.callerIn(grant.get());
            Rest.finish(Tenant.call(grant.get().tenant(), () -> Caller.call(caller, rest::go)));
        }
    }

    private static Optional<Grant> choose(Identity identity, HttpServletRequest request) {
        var wanted = request.getHeader(HEADER);
        var grants = identity.grants();
        if (wanted != null) {
            return Optional.of(grants.stream()
                    .filter(grant -> grant.isNamed(wanted))
                    .findFirst()
                    .orElseThrow(() -> new AeonException(
                            AuthError.TENANT_FORBIDDEN, "You do not belong to the tenant that X-Customer-ID names.")));
        }
        if (grants.size() == 1) {
            return Optional.of(grants.getFirst());
        }
        if (Paths.TENANTLESS.matches(request)) {
            return Optional.empty();
        }
        if (grants.isEmpty()) {
            throw new AeonException(AuthError.TENANT_FORBIDDEN, "You do not belong to any active tenant.");
        }
        throw new AeonException(
                AuthError.TENANT_REQUIRED, "You belong to several tenants: name one of them in X-Customer-ID.");
    }
}
