package com.aeondt.platform.web.json;

import com.aeondt.platform.web.FullDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a {@link FullDate} of a body. */
final class FullDateReader extends StdScalarDeserializer<LocalDate> {

    FullDateReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
        var text = String.valueOf(parser.getValueAsString());
        try {
            return FullDate.parse(text);
        } catch (DateTimeException noDay) {
            throw context.weirdStringException(text, LocalDate.class, "no day of the form 2026-01-31");
        }
    }
}
