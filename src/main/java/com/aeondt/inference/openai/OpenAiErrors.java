package com.aeondt.inference.openai;

import com.aeondt.inference.text.InferenceError;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.ErrorKind;
import com.aeondt.platform.PlatformError;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import tools.jackson.databind.node.ObjectNode;

/** Failures in OpenAI's form, with the statuses that its clients act upon. */
final class OpenAiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAiErrors.class);

    private OpenAiErrors() {}

    static ResponseEntity<ObjectNode> answer(Exception failure) {
        var refusal = refusal(failure);
        var answer = ResponseEntity.status(refusal.code().kind().status()).contentType(MediaType.APPLICATION_JSON);
        refusal.retryAfter().ifPresent(delay -> answer.header("Retry-After", String.valueOf(delay.toSeconds())));
        return answer.body(body(refusal));
    }

    static ObjectNode body(AeonException refusal) {
        var answer = OpenAiAnswers.error(refusal.detail(), type(refusal.code().kind()), code(refusal));
        param(refusal).ifPresent(name -> ((ObjectNode) answer.get("error")).put("param", name));
        return answer;
    }

    private static AeonException refusal(Exception failure) {
        return switch (failure) {
            case AeonException ours -> ours;
            case HttpMessageNotReadableException unreadable ->
                new AeonException(PlatformError.MALFORMED, "The body is not JSON.");
            case ErrorResponse framework -> new AeonException(PlatformError.MALFORMED, "The request cannot be read.");
            default -> {
                LOG.error("A request to the OpenAI surface failed", failure);
                yield new AeonException(PlatformError.INTERNAL, "The server had an error.");
            }
        };
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
        return switch (refusal.code()) {
            case InferenceError.QUOTA_EXCEEDED -> "rate_limit_exceeded";
            case InferenceError.PARAMETER_UNSUPPORTED -> "unsupported_parameter";
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
