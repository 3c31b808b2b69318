package com.aeondt.platform.web.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the operation of a request. Spring asks each operation with a variable in its path whether it matches, by method,
 * parameters, headers and path; with some hundreds of them that is a good part of a small request. Here an operation of another
 * resource than the one in the path ({@code tasks} in {@code /api/v1/tasks/TASK-7}) is passed over before it is asked, and what
 * the others ask for again and again is kept at hand.
 */
final class OperationMapping extends RequestMappingHandlerMapping {

    /** Where the resource stands among a path's elements, of which the slashes are some: {@code / api / v1 / tasks}. */
    private static final int RESOURCE = 5;

    private static final String VERSIONED = "/api/{";

    private final Map<RequestMappingInfo, String> resources = new ConcurrentHashMap<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        resource(mapping).ifPresent(resource -> resources.put(mapping, resource));
        super.registerHandlerMethod(handler, method, mapping);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Lookup(request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        var own = resources.get(info);
        return own == null || !(request instanceof Lookup lookup) || own.equals(lookup.resource)
                ? super.getMatchingMapping(info, request)
                : null;
    }

    /** The name that every path of this mapping has in the resource's place; empty when there is more than one, or a variable. */
    static Optional<String> resource(RequestMappingInfo mapping) {
        var paths = mapping.getPatternValues();
        if (paths.size() != 1 || !paths.iterator().next().startsWith(VERSIONED)) {
            return Optional.empty();
        }
        var elements = PathContainer.parsePath(paths.iterator().next()).elements();
        return elements.size() > RESOURCE && elements.get(RESOURCE) instanceof PathSegment segment
                ? Optional.of(segment.value()).filter(name -> name.chars().allMatch(OperationMapping::plain))
                : Optional.empty();
    }

    private static boolean plain(int letter) {
        return Character.isLetterOrDigit(letter) || letter == '-';
    }

    /** The request while its operation is looked for: through all the wrappers around it, each look at it is a long way. */
    private static final class Lookup extends HttpServletRequestWrapper {

        private final String method;
        private final RequestPath path;
        private final @Nullable String resource;

        Lookup(HttpServletRequest request) {
            super(request);
            this.method = request.getMethod();
            this.path = ServletRequestPathUtils.getParsedRequestPath(request);
            this.resource = resource(path);
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return name.equals(ServletRequestPathUtils.PATH_ATTRIBUTE) ? path : super.getAttribute(name);
        }

        private static @Nullable String resource(RequestPath path) {
            var elements = path.pathWithinApplication().elements();
            return elements.size() > RESOURCE && elements.get(RESOURCE) instanceof PathSegment segment
                    ? segment.valueToMatch()
                    : null;
        }
    }
}
