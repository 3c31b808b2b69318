package com.aeondt.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Requests of some methods on some paths, as Spring Security's own matcher of one path would see them; but the path is looked up
 * once for all of them, because every request is asked several times.
 */
record PathSet(List<Entry> entries) implements RequestMatcher {

    /** One of them; null stands for every method. */
    record Entry(@Nullable HttpMethod method, PathPattern pattern) {}

    static PathSet of(Entry... entries) {
        return new PathSet(List.of(entries));
    }

    static Entry get(String pattern) {
        return entry(HttpMethod.GET, pattern);
    }

    static Entry post(String pattern) {
        return entry(HttpMethod.POST, pattern);
    }

    static Entry any(String pattern) {
        return entry(null, pattern);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var method = request.getMethod();
        var path = path(request).pathWithinApplication();
        for (var entry : entries) {
            if ((entry.method() == null || entry.method().name().equals(method))
                    && entry.pattern().matches(path)) {
                return true;
            }
        }
        return false;
    }

    private static Entry entry(@Nullable HttpMethod method, String pattern) {
        return new Entry(method, PathPatternParser.defaultInstance.parse(pattern));
    }

    /** A path that is not kept with the request yet is not kept from here on either: a later wrapper may change it. */
    private static RequestPath path(HttpServletRequest request) {
        if (ServletRequestPathUtils.hasParsedRequestPath(request)) {
            return ServletRequestPathUtils.getParsedRequestPath(request);
        }
        var path = ServletRequestPathUtils.parseAndCache(request);
        ServletRequestPathUtils.clearParsedRequestPath(request);
        return path;
    }
}
