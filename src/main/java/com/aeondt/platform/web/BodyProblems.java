package com.aeondt.platform.web;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, and where, without showing our class names. */
final class BodyProblems {

    private BodyProblems() {}

    static AeonException of(HttpMessageNotReadableException failure) {
        return failure.getCause() instanceof JacksonException json
                ? of(json)
                : new AeonException(PlatformError.MALFORMED, "The body is missing or cannot be read.");
    }

    private static AeonException of(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                violation(
                        failure,
                        "unknown-field",
                        "There is no field '%s' here; known: %s.".formatted(unknown.getPropertyName(), known(unknown)));
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case StreamConstraintsException limit ->
                malformed("The JSON exceeds a limit (depth 64, text 1 MiB, numbers 1000 digits)", limit);
            case InputCoercionException number -> violation(number, "wrong-type", "The number is out of range.");
            case StreamReadException syntax ->
                malformed(duplicate(syntax) ? "A field is given twice" : "The body is not valid JSON", syntax);
            default ->
                failure.getPath().isEmpty()
                        ? malformed("The body cannot be read", failure)
                        : violation(failure, "not-acceptable", "The value is not acceptable.");
        };
    }

    private static AeonException mismatch(MismatchedInputException failure) {
        if (failure.getPath().isEmpty()
                && (failure.getCurrentToken() == null
                        || failure.getOriginalMessage().startsWith("Trailing"))) {
            return malformed("The body ends too early or has something after its end", failure);
        }
        var type = failure.getTargetType();
        if (type == null) {
            return violation(failure, "wrong-type", "The value is of another type than expected.");
        }
        if (failure.getCurrentToken() == JsonToken.VALUE_NULL) {
            return violation(failure, "not-null", "The value must not be null.");
        }
        if (type == String.class && failure.getCurrentToken() == JsonToken.VALUE_STRING) {
            return violation(failure, "text", "The text holds U+0000 or half a surrogate pair.");
        }
        return violation(
                failure,
                type.isEnum() ? "unknown-value" : "wrong-type",
                "The value is not " + TypeNames.of(type) + ".");
    }

    private static boolean duplicate(StreamReadException failure) {
        return failure.getOriginalMessage().startsWith("Duplicate");
    }

    private static AeonException malformed(String what, JacksonException failure) {
        var at = failure.getLocation();
        return at == null || at.getLineNr() < 0
                ? new AeonException(PlatformError.MALFORMED, what + ".")
                : new AeonException(
                                PlatformError.MALFORMED,
                                "%s, near line %d, column %d.".formatted(what, at.getLineNr(), at.getColumnNr()))
                        .with("line", at.getLineNr())
                        .with("column", at.getColumnNr());
    }

    private static AeonException violation(JacksonException failure, String code, String detail) {
        String pointer = pointer(failure);
        return new AeonException(
                PlatformError.VALIDATION,
                pointer.isEmpty() ? detail : pointer + ": " + detail,
                List.of(new Violation(pointer, code, detail)));
    }

    /** RFC 6901. */
    private static String pointer(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? Integer.toString(step.getIndex())
                        : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String known(UnrecognizedPropertyException failure) {
        var known = failure.getKnownPropertyIds();
        return known == null
                ? "none"
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
