package com.aeondt.auth.audit;

import com.aeondt.platform.Redacted;
import com.aeondt.platform.Unaudited;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log shows of an entity.
 *
 * @param type its schema and table, such as {@code tasks.task}
 * @param audited whether it is shown at all
 * @param redacted the names of its fields whose values may not show
 */
record EntityShape(String type, boolean audited, Set<String> redacted) {

    private static final Set<String> SAID_ANYWAY = Set.of("tenantId", "version");

    static EntityShape of(Class<?> entity) {
        var table = entity.getAnnotation(Table.class);
        return new EntityShape(
                table == null ? entity.getSimpleName() : table.schema() + "." + table.name(),
                !entity.isAnnotationPresent(Unaudited.class),
                redacted(entity));
    }

    /** The properties with these numbers as they are in the state. */
    Map<String, @Nullable Object> read(EntityPersister persister, int[] properties, @Nullable Object[] state) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int property : properties) {
            put(
                    values,
                    "",
                    persister.getPropertyNames()[property],
                    persister.getPropertyTypes()[property],
                    state[property]);
        }
        return values;
    }

    private void put(
            Map<String, @Nullable Object> values, String path, String name, Type type, @Nullable Object value) {
        if (SAID_ANYWAY.contains(name)) {
            return;
        }
        if (redacted.contains(name)) {
            // the digest of the value would tell equal secrets from different ones; its presence does not
            values.put(path + name, value == null ? null : new Hidden(value));
        } else if (type instanceof ComponentType component) {
            var parts = value == null ? new Object[0] : component.getPropertyValues(value);
            for (int part = 0; part < parts.length; part++) {
                put(
                        values,
                        path + name + ".",
                        component.getPropertyNames()[part],
                        component.getSubtypes()[part],
                        parts[part]);
            }
        } else {
            values.put(path + name, value);
        }
    }

    /** A value that can be compared, and not be seen. */
    record Hidden(Object value) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Hidden hidden && Objects.deepEquals(value, hidden.value);
        }

        @Override
        public int hashCode() {
            return 0;
        }

        @Override
        public String toString() {
            return AuditJson.REDACTED;
        }
    }

    private static Set<String> redacted(Class<?> entity) {
        return Stream.<Class<?>>iterate(entity, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Redacted.class))
                .map(Field::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
