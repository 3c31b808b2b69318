package com.aeondt.platform.web.json;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Refuses a body that is longer than allowed: at once when the client says so, else as soon as the limit is read. A
 * body that arrives more slowly than allowed is given up, and a compressed one is refused, so that nobody's few bytes become gigabytes here.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private record Limit(PathPattern pattern, DataSize size) {}

    private final ProblemWriter problems;
    private final DataSize usual;
    private final BodyGauge.Pace pace;
    private final List<Limit> special;

    BodyLimitFilter(ProblemWriter problems, BodyLimitProperties properties) {
        this.problems = problems;
        this.usual = properties.maxSize();
        this.pace = new BodyGauge.Pace(properties.minRate(), properties.patience());
        this.special = properties.paths().entrySet().stream()
                .map(entry -> new Limit(PathPatternParser.defaultInstance.parse(entry.getKey()), entry.getValue()))
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            problems.write(request, response, PlatformError.UNSUPPORTED_MEDIA_TYPE, "Send the body uncompressed.");
            return;
        }
        var limit = limit(request);
        if (request.getContentLengthLong() > limit.toBytes()) {
            problems.write(request, response, tooLarge(limit));
            return;
        }
        boolean empty = request.getContentLengthLong() == 0;
        chain.doFilter(empty ? request : new LimitedRequest(request, new BodyGauge(limit, pace)), response);
    }

    static AeonException tooLarge(DataSize limit) {
        return new AeonException(
                        PlatformError.TOO_LARGE, "The body may have at most %d bytes.".formatted(limit.toBytes()))
                .with("limit", limit.toBytes());
    }

    private DataSize limit(HttpServletRequest request) {
        if (special.isEmpty()) {
            return usual;
        }
        var path = PathContainer.parsePath(request.getRequestURI());
        return special.stream()
                .filter(limit -> limit.pattern().matches(path))
                .map(Limit::size)
                .findFirst()
                .orElse(usual);
    }
}
