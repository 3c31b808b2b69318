package com.aeondt.platform.web.operation;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.IfMatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code If-Match} for arguments marked {@link IfMatch}. */
final class RevisionResolver implements HandlerMethodArgumentResolver {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(IfMatch.class) && parameter.getParameterType() == Revision.class;
    }

    @Override
    public Revision resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String[] headers = request.getHeaderValues(HttpHeaders.IF_MATCH);
        if (headers == null || headers.length == 0) {
            throw new AeonException(
                    PlatformError.PRECONDITION_REQUIRED,
                    "Send the ETag you have read as If-Match, so that nobody else's change is overwritten.");
        }
        var matcher = TAG.matcher(headers[0].strip());
        if (headers.length > 1 || !matcher.matches()) {
            throw new AeonException(
                    PlatformError.MALFORMED,
                    "If-Match must be one strong entity tag as this API hands them out, such as \"7\".");
        }
        return new Revision(Long.parseLong(matcher.group(1)));
    }
}
