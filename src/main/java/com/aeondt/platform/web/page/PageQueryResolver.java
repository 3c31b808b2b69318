package com.aeondt.platform.web.page;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.Violation;
import com.aeondt.platform.web.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link PageQuery} of a list operation from {@code limit} and {@code cursor}. */
final class PageQueryResolver implements HandlerMethodArgumentResolver {

    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";

    private final CursorCodec cursors;

    PageQueryResolver(CursorCodec cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageQuery.class;
    }

    @Override
    public PageQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = (HttpServletRequest) web.getNativeRequest();
        String query = query(request);
        Optional<Keyset> after =
                Optional.ofNullable(request.getParameter(CURSOR)).map(cursor -> cursors.read(query, cursor));
        return new SignedPageQuery(new PageRequest(limit(request.getParameter(LIMIT)), after), query, cursors);
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return PageRequest.DEFAULT_LIMIT;
        }
        if (!text.matches("[+-]?\\d{1,18}") || Long.parseLong(text) < 1) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "limit must be a whole number from 1 to " + PageRequest.MAX_LIMIT + ".",
                    List.of(new Violation(LIMIT, "out-of-range", "Must be a whole number, at least 1.")));
        }
        return (int) Math.min(Long.parseLong(text), PageRequest.MAX_LIMIT);
    }

    /** One text for one query, whatever the order of its parameters; no value can pass for a separator. */
    private static String query(HttpServletRequest request) {
        var text = new StringBuilder();
        append(text, Tenant.bound().map(TenantId::toString).orElse(""));
        append(text, request.getRequestURI());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!name.equals(LIMIT) && !name.equals(CURSOR)) {
                append(text, name);
                append(text, Integer.toString(values.length));
                for (String value : values) {
                    append(text, value);
                }
            }
        });
        return text.toString();
    }

    private static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }
}
