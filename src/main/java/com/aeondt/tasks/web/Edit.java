package com.aeondt.tasks.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A member of a merge patch: absent leaves the value as it is, null removes it.
 *
 * @param given whether the member is there
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>
 */
@JsonDeserialize(using = Edit.Reader.class)
record Edit<T>(boolean given, @Nullable T value) {

    /** The value after the patch. */
    @Nullable T over(@Nullable T current) {
        return given ? value : current;
    }

    /** The value after the patch, where there always is one. */
    T over(T current, T whenRemoved) {
        return given ? (value == null ? whenRemoved : value) : current;
    }

    /** Reads the member as the type that the record says. */
    static final class Reader extends ValueDeserializer<Edit<?>> {

        private final @Nullable JavaType type;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(context.getContextualType().containedType(0));
        }

        @Override
        public Edit<?> deserialize(JsonParser parser, DeserializationContext context) {
            return new Edit<>(true, context.readValue(parser, type));
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return new Edit<>(true, null);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return new Edit<>(false, null);
        }
    }
}
