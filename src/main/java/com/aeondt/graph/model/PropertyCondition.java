package com.aeondt.graph.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a property must be: {@code owner:eq:Backend Team}, {@code criticality:gte:3}, {@code tags:has:pci}.
 *
 * @param property its name
 * @param operator how it is compared
 * @param value with what; for {@code gt} and the like a number, or a moment in RFC 3339, which compares as text does
 */
public record PropertyCondition(String property, Operator operator, String value) {

    private static final Pattern FORM =
            Pattern.compile("([a-zA-Z0-9_]{1,250}):([a-z]{2,3}):(.{0,4000})", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,18})?");

    /** How a property is compared. */
    public enum Operator {
        EQ("="),
        NE("<>"),
        GT(">"),
        GTE(">="),
        LT("<"),
        LTE("<="),
        HAS("?");

        private final String sql;

        Operator(String sql) {
            this.sql = sql;
        }
    }

    /** Reads the form; empty when the text is not in it. */
    public static Optional<PropertyCondition> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Operator.values())
                .filter(operator -> operator.name().toLowerCase(Locale.ROOT).equals(matcher.group(2)))
                .findFirst()
                .map(operator -> new PropertyCondition(matcher.group(1), operator, matcher.group(3)));
    }

    /** A condition on {@code e.properties}; the name and the value are parameters. */
    String sql(String nameParameter, String valueParameter) {
        var text = "e.properties ->> :" + nameParameter;
        if (operator == Operator.HAS) {
            return "jsonb_exists(case jsonb_typeof(e.properties -> :%s) when 'array' then e.properties -> :%s else '[]' end, :%s)"
                    .formatted(nameParameter, nameParameter, valueParameter);
        }
        if (number().isPresent()) {
            return "case jsonb_typeof(e.properties -> :%s) when 'number' then (%s)::numeric %s :%s::numeric else (%s) %s :%s end"
                    .formatted(nameParameter, text, operator.sql, valueParameter, text, operator.sql, valueParameter);
        }
        return "(%s) %s :%s".formatted(text, operator.sql, valueParameter);
    }

    private Optional<BigDecimal> number() {
        return NUMBER.matcher(value).matches() ? Optional.of(new BigDecimal(value)) : Optional.empty();
    }
}
