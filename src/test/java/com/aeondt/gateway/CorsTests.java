package com.aeondt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Which pages' scripts may call: those of the configured origins and no others. */
class CorsTests {

    private static final GatewayProperties SETTINGS = new GatewayProperties(
            List.of("http://localhost:3000", "http://localhost:3001"),
            false,
            Duration.ofMinutes(5),
            List.of(),
            List.of(),
            new GatewayProperties.Headers(64, Duration.ofDays(365)));

    @ParameterizedTest
    @CsvSource({
        "http://localhost:3000, true",
        "http://localhost:3001, true",
        "http://localhost:3002, false",
        "https://localhost:3000, false",
        "http://localhost:3000.evil.example, false",
        "http://evil.example, false",
        "null, false"
    })
    void aPreflightIsGrantedToConfiguredOrigins(String origin, boolean granted) throws Exception {
        var request = new MockHttpServletRequest("OPTIONS", "/api/v1/tasks");
        request.addHeader("Origin", origin);
        request.addHeader("Access-Control-Request-Method", "POST");
        request.addHeader("Access-Control-Request-Headers", "authorization, content-type, idempotency-key");
        var response = new MockHttpServletResponse();
        var configuration = new GatewayChain().corsConfigurationSource(SETTINGS).getCorsConfiguration(request);

        boolean answered =
                new DefaultCorsProcessor().processRequest(Objects.requireNonNull(configuration), request, response);

        assertThat(answered).isEqualTo(granted);
        assertThat(response.getHeader("Access-Control-Allow-Origin")).isEqualTo(granted ? origin : null);
        // nothing rides on cookies
        assertThat(response.getHeader("Access-Control-Allow-Credentials")).isNull();
    }
}
