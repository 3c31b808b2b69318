package com.aeondt.gateway;

import com.aeondt.platform.Deadline;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says by when a request must be answered: after the configured time, or sooner when the client wants it sooner, which it says
 * with {@code Prefer: wait=5}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7240#section-4.3">RFC 7240, section 4.3</a>
 */
final class DeadlineFilter extends OncePerRequestFilter {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,6})(?:$|[,;\\s])");

    private final Duration longest;

    DeadlineFilter(Duration longest) {
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var rest = new Rest(request, response, chain);
        Rest.finish(Deadline.call(length(request), rest::go));
    }

    private Duration length(HttpServletRequest request) {
        var preferred = request.getHeader("Prefer");
        if (preferred == null) {
            return longest;
        }
        var wait = WAIT.matcher(preferred);
        if (!wait.find()) {
            return longest;
        }
        var wanted = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return wanted.compareTo(longest) < 0 ? wanted : longest;
    }
}
