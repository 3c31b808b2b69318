package com.aeondt.gateway;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which paths are treated in a way of their own. */
final class Paths {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    /** Open to everybody. */
    static final RequestMatcher PUBLIC = new OrRequestMatcher(List.of(
            PATH.matcher(HttpMethod.POST, "/api/{version}/auth/token"),
            PATH.matcher(HttpMethod.POST, "/api/{version}/auth/refresh"),
            PATH.matcher(HttpMethod.POST, "/api/{version}/auth/revoke"),
            PATH.matcher(HttpMethod.POST, "/api/{version}/git-hooks/**"),
            PATH.matcher(HttpMethod.GET, "/api/{version}/feeds/{token}/*.ics"),
            PATH.matcher(HttpMethod.POST, "/api/{version}/auth/invitations/accept"),
            PATH.matcher(HttpMethod.POST, "/api/{version}/auth/password-reset/**"),
            PATH.matcher(HttpMethod.GET, "/api/{version}/auth/oidc"),
            PATH.matcher(HttpMethod.POST, "/api/{version}/auth/oidc/{provider}/start"),
            PATH.matcher(HttpMethod.POST, "/api/{version}/auth/oidc/{provider}/complete"),
            PATH.matcher(HttpMethod.GET, "/.well-known/jwks.json"),
            PATH.matcher(HttpMethod.GET, "/health"),
            PATH.matcher(HttpMethod.GET, "/ready"),
            PATH.matcher(HttpMethod.GET, "/actuator/health/**"),
            PATH.matcher(HttpMethod.GET, "/docs/**"),
            PATH.matcher(HttpMethod.GET, "/swagger-ui/**"),
            PATH.matcher(HttpMethod.GET, "/v3/api-docs/**"),
            PATH.matcher(HttpMethod.GET, "/v3/api-docs.yaml"),
            PATH.matcher("/error")));

    /** What load balancers and orchestrators ask. */
    static final RequestMatcher PROBES = new OrRequestMatcher(List.of(
            PATH.matcher(HttpMethod.GET, "/health"),
            PATH.matcher(HttpMethod.GET, "/ready"),
            PATH.matcher(HttpMethod.GET, "/actuator/health/**")));

    /** What Prometheus scrapes: public or not by a setting. */
    static final RequestMatcher METRICS = new OrRequestMatcher(
            List.of(PATH.matcher(HttpMethod.GET, "/metrics"), PATH.matcher(HttpMethod.GET, "/actuator/prometheus")));

    /** What belongs to the caller himself and not to a tenant: works before a tenant is chosen. */
    static final RequestMatcher TENANTLESS = new OrRequestMatcher(
            List.of(PATH.matcher("/api/{version}/auth/**"), PATH.matcher("/actuator/**"), PATH.matcher("/metrics")));

    /** The MCP server, whose clients look for its metadata when they are turned away. */
    static final RequestMatcher MCP = PATH.matcher("/mcp");

    /** The only thing to do with a password that must be changed. */
    static final RequestMatcher PASSWORD = PATH.matcher(HttpMethod.POST, "/api/{version}/auth/password");

    /** The page of the API documentation, which needs scripts and styles of its own. */
    static final RequestMatcher DOCUMENTATION =
            new OrRequestMatcher(List.of(PATH.matcher("/docs/**"), PATH.matcher("/swagger-ui/**")));

    private Paths() {}
}
