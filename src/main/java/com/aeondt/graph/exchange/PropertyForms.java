package com.aeondt.graph.exchange;

import com.aeondt.graph.schema.GraphSchema;
import com.aeondt.graph.schema.PropertyKind;
import com.aeondt.graph.table.ValueForm;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the schema makes of the text in a cell, by type and property. */
record PropertyForms(GraphSchema schema) implements BiFunction<String, String, ValueForm> {

    @Override
    public ValueForm apply(String type, String property) {
        if (property.equals("confidence")) {
            return ValueForm.INTEGER;
        }
        return schema.type(type)
                .flatMap(known -> Optional.ofNullable(known.properties().get(property)))
                .map(definition -> form(definition.kind()))
                .orElse(property.equals("labels") ? ValueForm.LIST : ValueForm.TEXT);
    }

    private static ValueForm form(PropertyKind kind) {
        return switch (kind) {
            case STRING, TEXT, TIMESTAMP, OBJECT, OBJECTS -> ValueForm.TEXT;
            case INTEGER -> ValueForm.INTEGER;
            case NUMBER -> ValueForm.NUMBER;
            case BOOLEAN -> ValueForm.BOOLEAN;
            case STRINGS -> ValueForm.LIST;
        };
    }
}
