package com.aeondt.platform.web;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.aeondt.platform.persistence.StoreFailures;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.accept.MissingApiVersionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Translates what the framework and the stores throw into a code that clients know. */
final class Problems {

    private Problems() {}

    static AeonException of(Throwable failure, HttpServletRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AeonException ours) {
                return ours;
            }
            if (cause instanceof BadRequestException) {
                return new AeonException(PlatformError.MALFORMED, "The parts that the body is sent in cannot be read.");
            }
        }
        return switch (failure) {
            case HttpMessageNotReadableException unreadable -> BodyProblems.of(unreadable);
            case MethodArgumentNotValidException invalid -> ValidationProblems.of(invalid.getBindingResult());
            case HandlerMethodValidationException invalid -> ValidationProblems.of(invalid);
            case TypeMismatchException mismatch -> mismatch(mismatch);
            case InvalidApiVersionException version -> unsupported(version, request);
            case OptimisticLockingFailureException raced -> raced(raced, request);
            case AccessDeniedException denied ->
                new AeonException(PlatformError.FORBIDDEN, "You may not do this with your scopes.");
            case AuthenticationException unknown ->
                new AeonException(PlatformError.UNAUTHENTICATED, "The credentials are missing or not valid.");
            case ErrorResponse framework -> framework(framework, request);
            // its message holds the value, which may be a secret
            case RequestRejectedException rejected ->
                new AeonException(
                        PlatformError.MALFORMED, "A header or a parameter holds characters that may not stand there.");
            case InvalidParameterException undecodable ->
                new AeonException(
                        forStatus(undecodable.getErrorCode()),
                        "The parameters of the query or the form cannot be read: they have to be percent-encoded UTF-8.");
            case MultipartException broken ->
                new AeonException(PlatformError.MALFORMED, "The parts of the body cannot be told from each other.");
            default -> StoreFailures.translate(failure).orElseGet(Problems::internal);
        };
    }

    /** The path as the client sent it, also where the container has dispatched to an error page. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : Objects.requireNonNullElse(request.getRequestURI(), "");
    }

    /** The code that comes nearest to a bare status. */
    static ErrorCode forStatus(int status) {
        return switch (status) {
            case 401 -> PlatformError.UNAUTHENTICATED;
            case 403 -> PlatformError.FORBIDDEN;
            case 404 -> PlatformError.NO_SUCH_PATH;
            case 405, 501 -> PlatformError.METHOD_NOT_ALLOWED;
            case 406 -> PlatformError.NOT_ACCEPTABLE;
            case 408 -> PlatformError.TOO_SLOW;
            case 413, 414, 431 -> PlatformError.TOO_LARGE;
            case 415 -> PlatformError.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> PlatformError.NOT_READY;
            // another version of HTTP
            case 505 -> PlatformError.MALFORMED;
            default -> status >= 500 ? PlatformError.INTERNAL : PlatformError.MALFORMED;
        };
    }

    /** What to say about a bare status. */
    static String detail(ErrorCode code, HttpServletRequest request) {
        return switch (code) {
            case PlatformError.NO_SUCH_PATH -> "There is nothing at " + path(request) + ".";
            case PlatformError.INTERNAL -> "The request failed for a reason of ours; report the traceId.";
            default -> code.remedy();
        };
    }

    private static AeonException framework(ErrorResponse failure, HttpServletRequest request) {
        return switch (failure) {
            case MissingServletRequestParameterException missing ->
                violation(missing.getParameterName(), "required", "The parameter is missing.");
            case MissingRequestHeaderException missing ->
                violation(missing.getHeaderName(), "required", "The header is missing.");
            case MissingPathVariableException blank ->
                blank.isMissingAfterConversion()
                        ? violation(blank.getVariableName(), "required", "The value is blank.")
                        : internal();
            case MissingRequestValueException missing ->
                new AeonException(PlatformError.MALFORMED, "A value that the operation needs is missing.");
            case HttpRequestMethodNotSupportedException method ->
                new AeonException(
                        PlatformError.METHOD_NOT_ALLOWED,
                        "%s is not supported here; supported: %s."
                                .formatted(method.getMethod(), sorted(method.getSupportedMethods())));
            case HttpMediaTypeNotSupportedException media ->
                new AeonException(
                        PlatformError.UNSUPPORTED_MEDIA_TYPE,
                        "%s is not read here; supported: %s."
                                .formatted(
                                        media.getContentType() == null
                                                ? "A body without a type"
                                                : media.getContentType(),
                                        media.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException media ->
                new AeonException(
                        PlatformError.NOT_ACCEPTABLE,
                        "This operation produces " + media.getSupportedMediaTypes() + ".");
            case MaxUploadSizeExceededException upload ->
                new AeonException(PlatformError.TOO_LARGE, "The upload is larger than allowed.");
            case AsyncRequestTimeoutException slow ->
                new AeonException(PlatformError.DEPENDENCY_UNAVAILABLE, "The answer took longer than allowed.");
            case MissingApiVersionException none -> unsupported("(none)");
            default -> {
                var code = forStatus(failure.getStatusCode().value());
                yield new AeonException(code, detail(code, request));
            }
        };
    }

    private static AeonException unsupported(InvalidApiVersionException failure, HttpServletRequest request) {
        String[] segments = path(request).split("/", 4);
        return unsupported(segments.length > 2 ? segments[2] : String.valueOf(failure.getVersion()));
    }

    private static AeonException unsupported(String version) {
        return new AeonException(
                        PlatformError.UNSUPPORTED_API_VERSION,
                        "There is no version '" + version + "' of this operation.")
                .with("version", version);
    }

    private static AeonException mismatch(TypeMismatchException failure) {
        String name = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(failure.getPropertyName());
        var type = failure.getRequiredType();
        if (failure.getErrorCode().equals("conversionNotSupported")) {
            return internal();
        }
        return violation(
                name,
                type != null && type.isEnum() ? "unknown-value" : "wrong-type",
                type == null ? "The value cannot be read." : "The value is not " + TypeNames.of(type) + ".");
    }

    private static AeonException raced(OptimisticLockingFailureException failure, HttpServletRequest request) {
        var code =
                request.getHeader(HttpHeaders.IF_MATCH) == null ? PlatformError.CONCURRENT_CHANGE : PlatformError.STALE;
        return new AeonException(
                code, "Somebody else changed it while your request was working. Read it again.", failure);
    }

    static AeonException internal() {
        return new AeonException(
                PlatformError.INTERNAL, "The request failed for a reason of ours; report the traceId.");
    }

    private static AeonException violation(String name, String code, String detail) {
        return new AeonException(
                PlatformError.VALIDATION, name + ": " + detail, List.of(new Violation(name, code, detail)));
    }

    private static Set<String> sorted(String @Nullable [] names) {
        return names == null ? Set.of() : new TreeSet<>(List.of(names));
    }
}
