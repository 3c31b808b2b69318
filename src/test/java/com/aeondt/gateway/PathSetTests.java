package com.aeondt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.ServletRequestPathUtils;

class PathSetTests {

    private static final PathSet SET =
            PathSet.of(PathSet.get("/health"), PathSet.post("/api/{version}/auth/token"), PathSet.any("/docs/**"));

    @ParameterizedTest
    @CsvSource({
        "GET, /health, true",
        "POST, /health, false",
        "GET, /health/, false",
        "GET, /healthy, false",
        "GET, /HEALTH, false",
        "GET, /%68ealth, true",
        "POST, /api/v1/auth/token, true",
        "GET, /api/v1/auth/token, false",
        "POST, /api/v1/auth/token/x, false",
        "POST, /api/v1/x/auth/token, false",
        "PUT, /docs, true",
        "DELETE, /docs/a/b, true",
        "GET, /, false"
    })
    void matchesAsTheMatcherOfOnePathDoes(String method, String path, boolean matches) {
        var request = new MockHttpServletRequest(method, path);
        assertThat(SET.matches(request)).isEqualTo(matches).isEqualTo(known(request));
        assertThat(ServletRequestPathUtils.hasParsedRequestPath(request)).isFalse();

        ServletRequestPathUtils.parseAndCache(request);
        assertThat(SET.matches(request)).isEqualTo(matches);
        assertThat(ServletRequestPathUtils.hasParsedRequestPath(request)).isTrue();
    }

    private static boolean known(MockHttpServletRequest request) {
        var path = PathPatternRequestMatcher.withDefaults();
        return path.matcher(HttpMethod.GET, "/health").matches(request)
                || path.matcher(HttpMethod.POST, "/api/{version}/auth/token").matches(request)
                || path.matcher("/docs/**").matches(request);
    }
}
