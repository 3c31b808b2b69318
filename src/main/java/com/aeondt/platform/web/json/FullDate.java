package com.aeondt.platform.web.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * A date of a request: year, month and day with four, two and two digits.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, full-date</a>
 */
final class FullDate extends StdScalarDeserializer<LocalDate> {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    FullDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
        var text = parser.getValueAsString();
        try {
            if (text != null && FORM.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            throw context.weirdStringException(text, LocalDate.class, "there is no such day");
        }
        throw context.weirdStringException(String.valueOf(text), LocalDate.class, "not of the form 2026-01-31");
    }
}
