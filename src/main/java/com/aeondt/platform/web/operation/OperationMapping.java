package com.aeondt.platform.web.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the operation of a request. Spring asks each operation with a variable in its path whether it matches, by method,
 * parameters, headers and path; with some hundreds of them that is a good part of a small request. Here only the operations of the
 * resource in the path ({@code tasks} in {@code /api/v1/tasks/TASK-7}) are asked, and those that have none. Whatever has no clear
 * answer among them is left to Spring, which knows how to refuse.
 */
final class OperationMapping extends RequestMappingHandlerMapping {

    /** Where the resource stands among a path's elements, of which the slashes are some: {@code / api / v1 / tasks}. */
    private static final int RESOURCE = 5;

    private static final String VERSIONED = "/api/{";

    private record Operation(RequestMappingInfo mapping, HandlerMethod handler) {}

    private record Match(RequestMappingInfo mapping, HandlerMethod handler) {}

    private final Map<String, List<Operation>> resources = new ConcurrentHashMap<>();
    private final List<Operation> others = new CopyOnWriteArrayList<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        var operation =
                new Operation(mapping, createHandlerMethod(handler, method).createWithValidateFlags());
        resource(mapping)
                .map(name -> resources.computeIfAbsent(name, any -> new CopyOnWriteArrayList<>()))
                .orElse(others)
                .add(operation);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var lookup = new Lookup(request);
        var own = lookup.resource == null ? null : resources.get(lookup.resource);
        var found = own == null || CorsUtils.isPreFlightRequest(lookup) ? null : best(own, lookup);
        if (found == null) {
            return super.lookupHandlerMethod(path, lookup);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, found.handler());
        handleMatch(found.mapping(), path, lookup);
        return found.handler();
    }

    /** The best match; null when there is none, or two that are equally good. */
    private @Nullable Match best(List<Operation> own, HttpServletRequest request) {
        var order = getMappingComparator(request);
        Match best = null;
        boolean clear = true;
        for (var candidates : List.of(own, others)) {
            for (var operation : candidates) {
                var mapping = getMatchingMapping(operation.mapping(), request);
                if (mapping == null) {
                    continue;
                }
                int compared = best == null ? -1 : order.compare(mapping, best.mapping());
                if (compared < 0) {
                    best = new Match(mapping, operation.handler());
                }
                clear = compared < 0 || (clear && compared > 0);
            }
        }
        return clear ? best : null;
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
