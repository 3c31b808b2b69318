package com.aeondt.platform.events;

import com.aeondt.platform.DomainEvent;
import java.lang.reflect.RecordComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * An event's own fields as JSON: the components of its record, nothing else. An id record such as {@code TaskId(UUID value)}
 * is written as its value. Independent of the web's JSON settings, since what is in the log stays there.
 */
final class EventData {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().setSerializerModifier(new IdsAsValues()))
            .build();

    private EventData() {}

    static String of(DomainEvent event) {
        return JSON.writeValueAsString(event);
    }

    private static final class IdsAsValues extends ValueSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription.Supplier bean, ValueSerializer<?> serializer) {
            var components = bean.getBeanClass().getRecordComponents();
            return components != null && components.length == 1 && "value".equals(components[0].getName())
                    ? new IdSerializer(components[0])
                    : serializer;
        }
    }

    private static final class IdSerializer extends ValueSerializer<Object> {

        private final RecordComponent value;

        IdSerializer(RecordComponent value) {
            this.value = value;
            value.getAccessor().setAccessible(true);
        }

        @Override
        public void serialize(Object id, JsonGenerator generator, SerializationContext context) {
            try {
                context.writeValue(generator, value.getAccessor().invoke(id));
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException("The id cannot be read: " + id.getClass(), unreadable);
            }
        }
    }
}
