package com.aeondt.platform.web;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Lists what Bean Validation found, each with a pointer to the value. */
final class ValidationProblems {

    private ValidationProblems() {}

    static AeonException of(BindingResult result) {
        return problem(
                result.getAllErrors().stream().map(ValidationProblems::inBody).toList());
    }

    static AeonException of(HandlerMethodValidationException failure) {
        var violations = new ArrayList<Violation>();
        for (var result : failure.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                body.getAllErrors().stream().map(ValidationProblems::inBody).forEach(violations::add);
                continue;
            }
            String name = String.valueOf(result.getMethodParameter().getParameterName());
            result.getResolvableErrors().forEach(error -> violations.add(inParameter(name, error)));
        }
        return problem(violations);
    }

    private static AeonException problem(List<Violation> violations) {
        String detail = violations.stream()
                .map(violation -> violation.pointer() + ": " + violation.detail())
                .collect(Collectors.joining(" "));
        return new AeonException(PlatformError.VALIDATION, detail, violations);
    }

    private static Violation inBody(ObjectError error) {
        String pointer = error instanceof FieldError field ? pointer(field.getField()) : "";
        return error instanceof FieldError field && field.isBindingFailure()
                ? new Violation(pointer, "wrong-type", "The value cannot be read.")
                : new Violation(pointer, code(error.getCode()), sentence(error.getDefaultMessage()));
    }

    private static Violation inParameter(String name, MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return new Violation(
                name,
                code(codes == null || codes.length == 0 ? null : codes[codes.length - 1]),
                sentence(error.getDefaultMessage()));
    }

    /** {@code lines[2].due} becomes {@code /lines/2/due}. */
    private static String pointer(String path) {
        return "/" + path.replace("]", "").replace('[', '.').replace('.', '/');
    }

    /** {@code NotBlank} becomes {@code not-blank}. */
    private static String code(@Nullable String annotation) {
        return annotation == null
                ? "not-acceptable"
                : annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String sentence(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return "The value is not acceptable.";
        }
        String text = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }
}
