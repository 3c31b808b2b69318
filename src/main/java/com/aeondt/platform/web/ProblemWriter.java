package com.aeondt.platform.web;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Deadline;
import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;
import com.aeondt.platform.observability.Trace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where an error becomes an answer: a {@link ProblemDocument}, unless another {@link ProblemForm} serves the
 * path. Used for controllers, servlet filters, Spring Security's entry points and the container's own errors alike, and
 * independent of what the client accepts.
 *
 * <p>What is our mistake is logged with its cause and told without it.
 */
@Component
public class ProblemWriter {

    /** The request attribute that says which problem it got. */
    public static final String CODE = ProblemWriter.class.getName() + ".code";

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);
    private static final Duration DEFAULT_RETRY = Duration.ofSeconds(5);

    private final JsonMapper json = JsonMapper.shared();
    private final List<ProblemForm> forms;

    /** Writes problem documents only. */
    public ProblemWriter() {
        this.forms = List.of();
    }

    @Autowired
    ProblemWriter(ObjectProvider<ProblemForm> forms) {
        this.forms = forms.orderedStream().toList();
    }

    /** Answers with the code; the detail is shown to the client. */
    public void write(HttpServletRequest request, HttpServletResponse response, ErrorCode code, String detail)
            throws IOException {
        write(request, response, new AeonException(code, detail));
    }

    /**
     * Answers with what the failure means to the client: an {@link AeonException} is taken as it is, what the framework
     * or a store throws is translated, anything else is 500. Does nothing when the answer is on its way already.
     */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        var problem = inTime(Problems.of(failure, request));
        logged(request, problem, failure);
        request.setAttribute(CODE, problem.code().code());
        if (response.isCommitted()) {
            return;
        }
        var kind = problem.code().kind();
        response.resetBuffer();
        response.setStatus(kind.status());
        if (failure instanceof ErrorResponse framework) {
            framework.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        if (problem.retryAfter().isPresent() || kind == ErrorKind.UNAVAILABLE || kind == ErrorKind.RATE_LIMITED) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, seconds(problem.retryAfter().orElse(DEFAULT_RETRY)));
        }
        if (kind == ErrorKind.TOO_SLOW) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var form = form(Problems.path(request));
        response.setContentType(form.contentType());
        byte[] body = json.writeValueAsBytes(form.body(problem, request));
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    /** A store that was given only what was left of the request's time is not away. */
    private static AeonException inTime(AeonException problem) {
        return problem.code().kind() == ErrorKind.UNAVAILABLE && Deadline.passed() ? Deadline.exceeded() : problem;
    }

    private ProblemForm form(String path) {
        return forms.stream().filter(form -> form.serves(path)).findFirst().orElse(ProblemDocument.FORM);
    }

    private static String seconds(Duration delay) {
        return Long.toString(Math.max(1, delay.plusMillis(999).toSeconds()));
    }

    private static void logged(HttpServletRequest request, AeonException problem, Throwable failure) {
        switch (problem.code().kind()) {
            case INTERNAL -> {
                var line = log.atError().setCause(failure);
                // the structured encoder loses a line that has a field twice
                (MDC.get(Trace.FIELD) == null ? line.addKeyValue(Trace.FIELD, Trace.of(request)) : line)
                        .log("Request failed: {} {}", request.getMethod(), Problems.path(request));
            }
            case UNAVAILABLE -> log.warn("{}: {}", problem.code().code(), failure.toString());
            default -> log.debug("{}: {}", problem.code().code(), problem.detail());
        }
    }
}
