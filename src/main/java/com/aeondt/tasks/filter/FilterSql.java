package com.aeondt.tasks.filter;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.filter.FilterTerm.Compare;
import com.aeondt.tasks.filter.FilterTerm.Comparison;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Translates a filter to SQL. Columns and operators are constants of this package; every value becomes a parameter. */
final class FilterSql {

    private static final String NONE = "none";

    private final FilterQuery query;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    FilterSql(FilterQuery query) {
        this.query = query;
    }

    SqlCondition condition(FilterTerm term) {
        return new SqlCondition(sql(term), parameters);
    }

    private String sql(FilterTerm term) {
        return switch (term) {
            case FilterTerm.All all -> joined(all.terms(), " and ");
            case FilterTerm.Any any -> joined(any.terms(), " or ");
            case FilterTerm.Not not -> "not coalesce(" + sql(not.term()) + ", false)";
            case FilterTerm.Words words -> words(words.text());
            case Compare compare -> compare(compare);
        };
    }

    private String joined(List<FilterTerm> terms, String between) {
        return terms.stream().map(this::sql).collect(Collectors.joining(between, "(", ")"));
    }

    private String words(String text) {
        var pattern = "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
        var parameter = parameter(pattern);
        return "(lower(t.title) like %1$s escape '\\' or lower(t.key) like %1$s escape '\\')".formatted(parameter);
    }

    private String compare(Compare compare) {
        if (compare.comparison().ordered() && !compare.field().ordered()) {
            throw new FilterSyntaxException(
                    "'%s' has no order".formatted(compare.field().word()), compare.at());
        }
        if (compare.comparison() == Comparison.DIFFERS) {
            var same = new Compare(compare.field(), Comparison.EQUALS, compare.values(), compare.at());
            return "not coalesce(" + anyOf(same) + ", false)";
        }
        return anyOf(compare);
    }

    private String anyOf(Compare compare) {
        return compare.values().stream()
                .map(value -> one(compare, value))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String one(Compare compare, String value) {
        var field = compare.field();
        if (value.equalsIgnoreCase(NONE) && field != FilterField.IS && field != FilterField.STATE) {
            return field == FilterField.TAG ? "cardinality(t.tags) = 0" : field.column() + " is null";
        }
        return switch (field.kind()) {
            case CHOICE -> field.column() + operator(compare) + parameter(choice(compare, value));
            case TYPE -> "t.state in (" + states(type(compare, value)) + ")";
            case TEXT -> "lower(%s) = lower(%s)".formatted(field.column(), parameter(text(field, value)));
            case TAG -> "t.tags @> array[cast(%s as text)]".formatted(parameter(value.replaceFirst("^#", "")));
            case PROJECT ->
                "t.project_id in (select p.id from tasks.project p where p.key = upper(%s))"
                        .formatted(parameter(value));
            case SPRINT -> sprint(compare, value);
            case DAY -> "t.due_date" + operator(compare) + parameter(day(compare, value));
            case MOMENT -> moment(compare, value);
            case NUMBER -> field.column() + operator(compare) + parameter(number(compare, value));
            case TRAIT -> trait(compare, value);
        };
    }

    private String text(FilterField field, String value) {
        return field == FilterField.ASSIGNED && value.equalsIgnoreCase("me") ? query.me() : value;
    }

    private static String choice(Compare compare, String value) {
        Class<? extends Enum<?>> choices = compare.field() == FilterField.STATE ? TaskState.class : Priority.class;
        return constant(compare, value, choices.getEnumConstants(), Enum::name);
    }

    private static TaskState.Type type(Compare compare, String value) {
        return TaskState.Type.valueOf(constant(compare, value, TaskState.Type.values(), Enum::name));
    }

    private static <E extends Enum<?>> String constant(
            Compare compare, String value, E[] constants, Function<E, String> name) {
        var wanted = value.toUpperCase(Locale.ROOT);
        return Arrays.stream(constants)
                .map(name)
                .filter(wanted::equals)
                .findFirst()
                .orElseThrow(() -> {
                    var known = Arrays.stream(constants).map(name).collect(Collectors.joining(", "));
                    return new FilterSyntaxException("'%s' is none of %s".formatted(value, known), compare.at());
                });
    }

    private static String states(TaskState.Type type) {
        return Arrays.stream(TaskState.values())
                .filter(state -> state.type() == type)
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", "));
    }

    private String sprint(Compare compare, String value) {
        if (value.equalsIgnoreCase("active")) {
            return "t.sprint_id in (select s.id from tasks.sprint s where s.state = 'ACTIVE')";
        }
        try {
            return "t.sprint_id = " + parameter(UUID.fromString(value));
        } catch (IllegalArgumentException unreadable) {
            throw new FilterSyntaxException("A sprint is an id, active or none", compare.at());
        }
    }

    /** A day against a moment: the whole day counts as one. */
    private String moment(Compare compare, String value) {
        var day = day(compare, value);
        var column = compare.field().column();
        return switch (compare.comparison()) {
            case BELOW -> column + " < " + parameter(begin(day));
            case UP_TO -> column + " < " + parameter(begin(day.plusDays(1)));
            case ABOVE -> column + " >= " + parameter(begin(day.plusDays(1)));
            case FROM -> column + " >= " + parameter(begin(day));
            default ->
                "(%1$s >= %2$s and %1$s < %3$s)"
                        .formatted(column, parameter(begin(day)), parameter(begin(day.plusDays(1))));
        };
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(query.zone()).toInstant();
    }

    private LocalDate day(Compare compare, String value) {
        return FilterDay.read(value, query.today())
                .orElseThrow(() -> new FilterSyntaxException(
                        "'%s' is no day such as 2026-11-27, today, today+7d or today-2w".formatted(value),
                        compare.at()));
    }

    private static BigDecimal number(Compare compare, String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException unreadable) {
            throw new FilterSyntaxException("'%s' is no number".formatted(value), compare.at());
        }
    }

    private String trait(Compare compare, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "open" -> "t.state not in ('COMPLETE', 'ARCHIVE', 'CANCELLED')";
            case "closed" -> "t.state in ('COMPLETE', 'ARCHIVE', 'CANCELLED')";
            case "started" -> "t.state in ('WORK', 'BLOCKED', 'REVIEW')";
            case "blocked" -> "t.state = 'BLOCKED'";
            case "overdue" ->
                "(t.due_date < %s and t.state not in ('COMPLETE', 'ARCHIVE', 'CANCELLED'))"
                        .formatted(parameter(query.today()));
            case "unassigned" -> "t.assigned is null";
            case "unestimated" -> "t.estimated_hours is null";
            case "dependent" -> "cardinality(t.depends_on) > 0";
            default ->
                throw new FilterSyntaxException(
                        "'%s' is none of open, closed, started, blocked, overdue, unassigned, unestimated, dependent"
                                .formatted(value),
                        compare.at());
        };
    }

    private static String operator(Compare compare) {
        return " " + compare.comparison().sql() + " ";
    }

    private String parameter(Object value) {
        var name = "w" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
