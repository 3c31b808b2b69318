package com.aeondt.platform.web.operation;

import com.aeondt.platform.web.PageQuery;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The query parameters of an operation, read off its method.
 *
 * @param repeatable by name, whether it takes several values
 * @param open whether it takes any parameter (a {@code Map})
 */
record QueryParameters(Map<String, Boolean> repeatable, boolean open) {

    static QueryParameters of(HandlerMethod operation) {
        var names = new TreeMap<String, Boolean>();
        boolean open = false;
        for (var parameter : operation.getMethodParameters()) {
            var annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null && Map.class.isAssignableFrom(parameter.getParameterType())) {
                open = true;
            } else if (annotation != null) {
                String name = annotation.name().isEmpty() ? named(parameter) : annotation.name();
                names.put(name, many(parameter.getParameterType()));
            } else if (parameter.getParameterType() == PageQuery.class) {
                names.put("limit", false);
                names.put("cursor", false);
            } else if (grouped(parameter)) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(component -> names.put(component.getName(), many(component.getType())));
            } else if (parameter.getParameterAnnotations().length == 0
                    && BeanUtils.isSimpleProperty(parameter.getParameterType())) {
                names.put(named(parameter), many(parameter.getParameterType()));
            }
        }
        return new QueryParameters(Map.copyOf(names), open);
    }

    boolean knows(String name) {
        return open || repeatable.containsKey(name);
    }

    boolean repeatable(String name) {
        return open || repeatable.getOrDefault(name, false);
    }

    List<String> names() {
        return repeatable.keySet().stream().sorted().toList();
    }

    /** A record that gathers the filters of a list, see {@link QueryRecordResolver}. */
    private static boolean grouped(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ParameterObject.class);
    }

    private static String named(MethodParameter parameter) {
        return String.valueOf(parameter.getParameterName());
    }

    private static boolean many(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
