package com.aeondt.inference.openai;

import com.aeondt.inference.text.InferenceError;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.ErrorKind;
import com.aeondt.platform.web.ProblemForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Failures below {@code /v1} in OpenAI's form, with the codes that its clients act upon, whoever refuses: a wrong key, a
 * limit and a mistake in the request look alike to them.
 */
@Component
class OpenAiErrors implements ProblemForm {

    private static final String SURFACE = "/v1/";

    @Override
    public boolean serves(String path) {
        return path.startsWith(SURFACE);
    }

    @Override
    public String contentType() {
        return MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public Object body(AeonException problem, HttpServletRequest request) {
        var answer = body(problem);
        boolean raw = !request.getRequestURI().contains("/chat/");
        if (raw && answer.at("/error/param").asString("").equals("messages")) {
            ((ObjectNode) answer.get("error")).put("param", "prompt");
        }
        return answer;
    }

    static ObjectNode body(AeonException refusal) {
        var answer = OpenAiAnswers.error(refusal.detail(), type(refusal.code().kind()), code(refusal));
        param(refusal).ifPresent(name -> ((ObjectNode) answer.get("error")).put("param", name));
        return answer;
    }

    private static String type(ErrorKind kind) {
        return switch (kind) {
            case UNAUTHENTICATED -> "authentication_error";
            case FORBIDDEN -> "permission_error";
            case RATE_LIMITED -> "rate_limit_error";
            case INTERNAL, UNAVAILABLE -> "server_error";
            default -> "invalid_request_error";
        };
    }

    private static String code(AeonException refusal) {
        if (refusal.code() == InferenceError.PARAMETER_UNSUPPORTED) {
            return "unsupported_parameter";
        }
        return switch (refusal.code().kind()) {
            case UNAUTHENTICATED -> "invalid_api_key";
            case RATE_LIMITED -> "rate_limit_exceeded";
            default -> refusal.code().code().replace('-', '_');
        };
    }

    private static Optional<String> param(AeonException refusal) {
        if (refusal.code() == InferenceError.MODEL_NOT_FOUND) {
            return Optional.of("model");
        }
        if (refusal.code() == InferenceError.CONTEXT_LENGTH_EXCEEDED
                || refusal.code() == InferenceError.MESSAGES_INVALID) {
            return Optional.of("messages");
        }
        var named = refusal.context().get("param");
        if (named != null) {
            return Optional.of(named.toString());
        }
        return refusal.violations().stream()
                .findFirst()
                .map(violation -> violation.pointer().replaceFirst("^/", ""));
    }
}
