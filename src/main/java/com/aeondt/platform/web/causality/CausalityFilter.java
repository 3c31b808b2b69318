package com.aeondt.platform.web.causality;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Causality;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import com.aeondt.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds a {@link Causality} around the request: {@code X-Aeon-Min-Sequence} goes in, {@code X-Aeon-Sequence} comes out of
 * every request that has written.
 */
final class CausalityFilter extends OncePerRequestFilter {

    static final String FLOOR = "X-Aeon-Min-Sequence";

    private final ProblemWriter problems;

    CausalityFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String floor = request.getHeader(FLOOR);
        if (floor == null) {
            within(Causality.fresh(), request, response, chain);
            return;
        }
        var position = Position.parse(floor);
        if (position.isEmpty()) {
            problems.write(
                    request,
                    response,
                    new AeonException(
                            PlatformError.MALFORMED, FLOOR + " must be a token that X-Aeon-Sequence has given you."));
            return;
        }
        within(Causality.after(position.get()), request, response, chain);
    }

    private static void within(
            Causality causality, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var marked = new SequencedResponse(response, causality);
        try {
            causality.call(() -> {
                chain.doFilter(request, marked);
                return marked;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
        marked.mark();
    }
}
