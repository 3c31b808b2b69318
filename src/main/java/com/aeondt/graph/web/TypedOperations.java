package com.aeondt.graph.web;

import io.swagger.v3.oas.models.Operation;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Puts the words of an {@link EntityKind} into what {@link TypedEntityController} says about its operations. */
@Component
final class TypedOperations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var kind = AnnotationUtils.findAnnotation(handler.getBeanType(), EntityKind.class);
        return kind == null
                ? operation
                : operation
                        .summary(filled(operation.getSummary(), kind))
                        .description(filled(operation.getDescription(), kind));
    }

    private static String filled(String text, EntityKind kind) {
        return Objects.requireNonNullElse(text, "")
                .replace("{one}", kind.one())
                .replace("{many}", kind.many())
                .replace("{types}", Stream.of(kind.types()).sorted().collect(Collectors.joining(", ")));
    }
}
