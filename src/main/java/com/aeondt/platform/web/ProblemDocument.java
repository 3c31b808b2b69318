package com.aeondt.platform.web;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.observability.Trace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import org.springframework.http.MediaType;

/**
 * The usual form: {@code type}, {@code title}, {@code status}, {@code detail}, {@code instance}, {@code code},
 * {@code traceId}, the context of the error, and {@code errors} for what is wrong with single values.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
final class ProblemDocument implements ProblemForm {

    static final ProblemForm FORM = new ProblemDocument();

    private ProblemDocument() {}

    @Override
    public boolean serves(String path) {
        return true;
    }

    @Override
    public String contentType() {
        return MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    }

    @Override
    public Object body(AeonException problem, HttpServletRequest request) {
        var code = problem.code();
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "/problems/" + code.code());
        members.put("title", code.title());
        members.put("status", code.kind().status());
        members.put("detail", problem.detail());
        members.put("instance", Problems.path(request));
        members.put("code", code.code());
        members.put("traceId", Trace.of(request));
        problem.context().forEach(members::putIfAbsent);
        if (!problem.violations().isEmpty()) {
            members.put("errors", problem.violations());
        }
        return members;
    }
}
