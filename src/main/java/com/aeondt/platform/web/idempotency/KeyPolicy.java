package com.aeondt.platform.web.idempotency;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What an operation does with an {@code Idempotency-Key}. */
public enum KeyPolicy {
    /** A retry with the key gets the first answer. */
    ACCEPTED,
    /** As accepted, and a request without a key is refused. */
    REQUIRED,
    /** The answer is not to be stored, or comes bit by bit: a key is refused. */
    EXCLUDED;

    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final List<Class<?>> STREAMS = List.of(
            ResponseBodyEmitter.class,
            StreamingResponseBody.class,
            DeferredResult.class,
            WebAsyncTask.class,
            Callable.class,
            CompletionStage.class);

    /** The policy of an operation, from its annotation and from what it returns. */
    public static KeyPolicy of(HandlerMethod operation) {
        if (!AnnotatedElementUtils.hasAnnotation(operation.getBeanType(), ApiController.class)) {
            return EXCLUDED;
        }
        var declared = operation.getMethodAnnotation(Idempotent.class);
        if (declared != null) {
            return declared.value() == Idempotent.Mode.REQUIRED ? REQUIRED : EXCLUDED;
        }
        var body = ResolvableType.forMethodReturnType(operation.getMethod());
        return STREAMS.stream()
                        .anyMatch(stream -> stream.isAssignableFrom(body.toClass())
                                || stream.isAssignableFrom(body.getGeneric(0).toClass()))
                ? EXCLUDED
                : ACCEPTED;
    }
}
