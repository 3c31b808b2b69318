package com.aeondt.gateway;

import static com.aeondt.gateway.PathSet.any;
import static com.aeondt.gateway.PathSet.get;
import static com.aeondt.gateway.PathSet.post;

import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which paths are treated in a way of their own. */
final class Paths {

    /** Open to everybody. */
    static final RequestMatcher PUBLIC = PathSet.of(
            post("/api/{version}/auth/token"),
            post("/api/{version}/auth/refresh"),
            post("/api/{version}/auth/revoke"),
            post("/api/{version}/git-hooks/**"),
            get("/api/{version}/feeds/{token}/*.ics"),
            post("/api/{version}/auth/invitations/accept"),
            post("/api/{version}/auth/password-reset/**"),
            get("/api/{version}/auth/oidc"),
            post("/api/{version}/auth/oidc/{provider}/start"),
            post("/api/{version}/auth/oidc/{provider}/complete"),
            get("/.well-known/jwks.json"),
            get("/health"),
            get("/ready"),
            get("/actuator/health/**"),
            get("/docs/**"),
            get("/swagger-ui/**"),
            get("/v3/api-docs/**"),
            get("/v3/api-docs.yaml"),
            any("/error"));

    /** What load balancers and orchestrators ask. */
    static final RequestMatcher PROBES = PathSet.of(get("/health"), get("/ready"), get("/actuator/health/**"));

    /** What Prometheus scrapes: public or not by a setting. */
    static final RequestMatcher METRICS = PathSet.of(get("/metrics"), get("/actuator/prometheus"));

    /** What belongs to the caller himself and not to a tenant: works before a tenant is chosen. */
    static final RequestMatcher TENANTLESS =
            PathSet.of(any("/api/{version}/auth/**"), any("/actuator/**"), any("/metrics"));

    /** The MCP server, whose clients look for its metadata when they are turned away. */
    static final RequestMatcher MCP = PathSet.of(any("/mcp"));

    /** The only thing to do with a password that must be changed. */
    static final RequestMatcher PASSWORD = PathSet.of(post("/api/{version}/auth/password"));

    /** The page of the API documentation, which needs scripts and styles of its own. */
    static final RequestMatcher DOCUMENTATION = PathSet.of(any("/docs/**"), any("/swagger-ui/**"));

    private Paths() {}
}
