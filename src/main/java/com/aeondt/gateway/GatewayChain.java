package com.aeondt.gateway;

import com.aeondt.gateway.ratelimit.RateLimits;
import com.aeondt.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * The one chain that every request passes, in this order:
 *
 * <ol>
 *   <li>{@link RequestIdFilter}: the request's id, in the answer and in the log
 *   <li>{@link DeadlineFilter}: by when it must be answered
 *   <li>{@link DeniedFilter}: whoever is turned away below is noted for the audit log
 *   <li>security headers, on every answer whatever follows
 *   <li>{@link ProblemFilter}: whatever is thrown below becomes a problem document
 *   <li>{@link AddressFilter}: the networks that may call at all
 *   <li>the coarse {@linkplain RateLimits#byAddress rate limit by address}
 *   <li>{@link RequestShapeFilter}: limits on headers and encodings
 *   <li>CORS
 *   <li>bearer tokens, then {@link ApiKeyFilter}: who is asking
 *   <li>anonymous callers are turned away from everything that is not public
 *   <li>{@link TenantFilter}: for which tenant; bound with the caller for the rest of the request
 *   <li>the fine {@linkplain RateLimits#byCaller rate limit by caller and tenant}
 * </ol>
 *
 * <p>There are no cookies and no sessions in it, hence nothing for a forged cross-site request to ride on.
 */
@Configuration(proxyBeanMethods = false)
class GatewayChain {

    static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
    static final String DOCS_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-ancestors 'none'";

    private static final BearerTokenResolver TOKENS = new DefaultBearerTokenResolver();

    @Bean
    SecurityFilterChain gateway(
            HttpSecurity http, GatewayProperties settings, Guards guards, JwtDecoder decoder, ProblemWriter problems) {
        var refusals = new Refusals(problems);
        var identities = guards.identities();
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
                .headers(headers -> headers(headers, settings))
                .addFilterBefore(new RequestIdFilter(), SecurityContextHolderFilter.class)
                .addFilterBefore(new DeadlineFilter(settings.deadline()), SecurityContextHolderFilter.class)
                .addFilterAfter(new DeniedFilter(guards.denied()), SecurityContextHolderFilter.class)
                .addFilterAfter(new ProblemFilter(problems), HeaderWriterFilter.class)
                .addFilterAfter(new AddressFilter(settings.allowedAddresses()), ProblemFilter.class)
                .addFilterAfter(guards.rateLimits().byAddress(Paths.PROBES), AddressFilter.class)
                .addFilterAfter(new RequestShapeFilter(settings.headers().maxCount()), AddressFilter.class)
                .oauth2ResourceServer(server -> server.bearerTokenResolver(GatewayChain::token)
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(new TokenIdentity(identities)))
                        .protectedResourceMetadata(
                                metadata -> metadata.protectedResourceMetadataCustomizer(Challenge::describe))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .addFilterAfter(new ApiKeyFilter(identities, guards.attempts()), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(Paths.PUBLIC).permitAll();
                    if (settings.publicMetrics()) {
                        requests.requestMatchers(Paths.METRICS).permitAll();
                    }
                    requests.anyRequest().authenticated();
                })
                .addFilterAfter(new TenantFilter(), AuthorizationFilter.class)
                .addFilterAfter(guards.rateLimits().byCaller(Paths.PROBES), TenantFilter.class)
                .build();
    }

    /**
     * A bearer token that is an API key is {@link ApiKeyFilter}'s. Probes are not asked who they are: they must be answered when
     * the database that knows is away.
     */
    private static @Nullable String token(HttpServletRequest request) {
        var none =
                Paths.PROBES.matches(request) || ApiKeyFilter.bearerKey(request).isPresent();
        return none ? null : TOKENS.resolve(request);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, GatewayProperties settings) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(API_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .httpStrictTransportSecurity(strict -> strict.includeSubDomains(true)
                        .maxAgeInSeconds(settings.headers().hsts().toSeconds()))
                .addHeaderWriter(new DocumentationPolicy(DOCS_POLICY));
    }

    /** What is no request at all, or for a host that is not ours, is refused before anything looks at it. */
    @Bean
    StrictHttpFirewall httpFirewall(GatewayProperties settings) {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(HeaderText::isName);
        firewall.setAllowedHeaderValues(HeaderText::isValue);
        if (!settings.allowedHosts().isEmpty()) {
            firewall.setAllowedHostnames(Set.copyOf(settings.allowedHosts())::contains);
        }
        return firewall;
    }

    /** The request is observed as a whole; a timer and an event for each filter and each decision cost more than the filters do. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    CorsConfigurationSource corsConfigurationSource(GatewayProperties settings) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(settings.corsOrigins());
        cors.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "If-Match",
                "If-None-Match",
                "Idempotency-Key",
                "Last-Event-ID",
                "Mcp-Session-Id",
                "Mcp-Protocol-Version",
                "X-Aeon-Min-Sequence",
                ApiKeyFilter.HEADER,
                TenantFilter.HEADER,
                RequestIdFilter.HEADER));
        cors.setExposedHeaders(List.of(
                "ETag",
                "Location",
                "Retry-After",
                "RateLimit",
                "RateLimit-Policy",
                "Deprecation",
                "Sunset",
                "Link",
                "Idempotency-Replayed",
                "Mcp-Session-Id",
                "X-Aeon-Sequence",
                RequestIdFilter.HEADER));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", cors);
        return source;
    }
}
