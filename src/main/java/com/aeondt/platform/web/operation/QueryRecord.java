package com.aeondt.platform.web.operation;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.validation.DataBinder;
import org.springframework.web.context.request.NativeWebRequest;

/** A record that gathers the filters of a list, each component a parameter of the query that may be left out. */
final class QueryRecord {

    private final Constructor<?> constructor;
    private final List<Component> components;

    /**
     * One of its components.
     *
     * @param descriptor its type with its generics and annotations, which say how text is converted
     */
    private record Component(String name, Class<?> type, TypeDescriptor descriptor) {}

    private QueryRecord(Constructor<?> constructor, List<Component> components) {
        this.constructor = constructor;
        this.components = components;
    }

    static QueryRecord of(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = BeanUtils.getResolvableConstructor(type);
        if (!Arrays.equals(constructor.getParameterTypes(), types)
                || Arrays.stream(types).anyMatch(Class::isPrimitive)) {
            throw new IllegalArgumentException(
                    type + " must have one constructor, and no primitive, which cannot be left out");
        }
        var described = new Component[components.length];
        for (int i = 0; i < components.length; i++) {
            var descriptor = new TypeDescriptor(new MethodParameter(constructor, i));
            described[i] = new Component(components[i].getName(), types[i], descriptor);
        }
        return new QueryRecord(constructor, List.of(described));
    }

    /**
     * Reads the components from a request's query; what cannot be converted is an error of the binder's result.
     *
     * @return the arguments of {@link #make}
     */
    @Nullable Object[] read(NativeWebRequest request, DataBinder binder) {
        var arguments = new @Nullable Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            var component = components.get(i);
            var values = request.getParameterValues(component.name());
            if (values != null) {
                arguments[i] = convert(component, values.length == 1 ? values[0] : values, binder);
            }
        }
        return arguments;
    }

    Object make(@Nullable Object[] arguments) {
        return BeanUtils.instantiateClass(constructor, arguments);
    }

    /** Spring reads a blank as no value; among several it is a mistake. */
    private static @Nullable Object convert(Component component, Object value, DataBinder binder) {
        try {
            var converted = binder.convertIfNecessary(value, component.type(), component.descriptor());
            if (converted instanceof Collection<?> several && several.contains(null)) {
                throw new TypeMismatchException(value, component.type());
            }
            return converted;
        } catch (TypeMismatchException mismatch) {
            mismatch.initPropertyName(component.name());
            binder.getBindingErrorProcessor().processPropertyAccessException(mismatch, binder.getBindingResult());
            return null;
        }
    }
}
