package com.aeondt.platform.web.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the operation of a request. Spring asks each operation with a variable in its path whether it matches, by method,
 * parameters, headers and path; with some hundreds of them that is a good part of a small request. Here an operation of another
 * resource than the one in the path ({@code tasks} in {@code /api/v1/tasks/TASK-7}) is passed over before it is asked.
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
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        var own = resources.get(info);
        return own == null || own.equals(resource(request)) ? super.getMatchingMapping(info, request) : null;
    }

    private static @Nullable String resource(HttpServletRequest request) {
        var elements = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements();
        return elements.size() > RESOURCE && elements.get(RESOURCE) instanceof PathSegment segment
                ? segment.valueToMatch()
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
}
