package com.aeondt.gateway;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that no client of ours sends: too many header lines, a header that must be single said twice, a compressed
 * body (whose real size nobody knows before it is unpacked).
 */
final class RequestShapeFilter extends OncePerRequestFilter {

    private static final Set<String> SINGLE = ignoringCase(
            "Authorization",
            ApiKeyFilter.HEADER,
            TenantFilter.HEADER,
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "Last-Event-ID");
    private static final Set<String> PLAIN = Set.of("identity", "");

    private final int maxCount;

    RequestShapeFilter(int maxCount) {
        this.maxCount = maxCount;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int count = 0;
        for (var name : Collections.list(request.getHeaderNames())) {
            int times = Collections.list(request.getHeaders(name)).size();
            if (times > 1 && SINGLE.contains(name)) {
                throw new AeonException(PlatformError.MALFORMED, "The header " + name + " may be sent once only.");
            }
            count += times;
        }
        if (count > maxCount) {
            throw new AeonException(PlatformError.TOO_LARGE, "The request has more than " + maxCount + " headers.");
        }
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !PLAIN.contains(encoding)) {
            throw new AeonException(
                    PlatformError.UNSUPPORTED_MEDIA_TYPE, "Compressed bodies are not read. Send the body as it is.");
        }
        chain.doFilter(request, response);
    }

    private static Set<String> ignoringCase(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(set, names);
        return Collections.unmodifiableSet(set);
    }
}
