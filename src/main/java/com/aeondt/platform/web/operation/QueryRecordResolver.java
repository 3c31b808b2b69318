package com.aeondt.platform.web.operation;

import jakarta.validation.Validator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gathers the parameters of a query in a record that is marked {@link ParameterObject}, and holds it to its constraints.
 *
 * <p>Spring's own binding does so for {@code @ModelAttribute}, but reads the annotations of the constructor anew for every
 * parameter of every request, which costs a fifth of a whole list, and also takes request headers for parameters.
 */
final class QueryRecordResolver implements HandlerMethodArgumentResolver {

    private final Map<Class<?>, QueryRecord> records = new ConcurrentHashMap<>();
    private final SpringValidatorAdapter validator;

    QueryRecordResolver(Validator validator) {
        this.validator = new SpringValidatorAdapter(validator);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ParameterObject.class)
                && parameter.getParameterType().isRecord();
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var name = Objects.requireNonNull(parameter.getParameterName());
        var binder = Objects.requireNonNull(binders).createBinder(request, null, name);
        var shape = records.computeIfAbsent(parameter.getParameterType(), QueryRecord::of);
        var arguments = shape.read(request, binder);
        mustBeSound(parameter, binder.getBindingResult());
        var query = shape.make(arguments);
        var result = new BeanPropertyBindingResult(query, name);
        validator.validate(query, result);
        mustBeSound(parameter, result);
        return query;
    }

    private static void mustBeSound(MethodParameter parameter, BindingResult result)
            throws MethodArgumentNotValidException {
        if (result.hasErrors()) {
            throw new MethodArgumentNotValidException(parameter, result);
        }
    }
}
