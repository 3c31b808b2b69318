package com.aeondt.tasks;

import com.aeondt.platform.Keyset;
import com.aeondt.tasks.filter.SqlCondition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link TaskFilter} as SQL. The text is put together from the constants here; what a client sends is a parameter. */
final class TaskConditions {

    private final TaskFilter filter;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private TaskConditions(TaskFilter filter) {
        this.filter = filter;
    }

    static TaskConditions of(TaskFilter filter) {
        var sql = new TaskConditions(filter);
        sql.add(
                "t.project_id = :project",
                "project",
                filter.project() == null ? null : filter.project().value());
        sql.add(
                "t.sprint_id = :sprint",
                "sprint",
                filter.sprint() == null ? null : filter.sprint().value());
        sql.add("t.state in (:states)", "states", names(filter.states()));
        sql.add("t.priority in (:priorities)", "priorities", names(filter.priorities()));
        sql.add("lower(t.assigned) = lower(:assigned)", "assigned", filter.assigned());
        sql.add("lower(t.category) = lower(:category)", "category", filter.category());
        sql.add("t.tags @> array[cast(:tag as text)]", "tag", filter.tag());
        sql.add("t.due_date >= :dueFrom", "dueFrom", filter.dueFrom());
        sql.add("t.due_date <= :dueTo", "dueTo", filter.dueTo());
        sql.add(
                "(lower(t.title) like :text escape '\\' or lower(t.key) like :text escape '\\')",
                "text",
                filter.text() == null ? null : like(filter.text()));
        if (filter.where() != null) {
            sql.add(filter.where().condition());
        }
        return sql;
    }

    /** Goes on behind this row. */
    void after(Keyset key) {
        conditions.add("(%s, t.id) %s (cast(:afterKey as %s), :afterId)"
                .formatted(
                        filter.sort().expression(),
                        filter.descending() ? "<" : ">",
                        filter.sort().sqlType()));
        parameters.put("afterKey", key.values().getFirst());
        parameters.put("afterId", UUID.fromString(key.values().getLast()));
    }

    /** The limit is a parameter, {@code rows}: Hibernate would look through the text for where to write its own. */
    String select() {
        String direction = filter.descending() ? "desc" : "asc";
        return "select {t.*}, cast(%1$s as text) as sort_key from tasks.task t%2$s order by %1$s %3$s, t.id %3$s limit :rows"
                .formatted(
                        filter.sort().expression(),
                        conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions),
                        direction);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private void add(SqlCondition condition) {
        conditions.add("(" + condition.sql() + ")");
        parameters.putAll(condition.parameters());
    }

    private static @Nullable List<String> names(List<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? null
                : constants.stream().<String>map(Enum::name).toList();
    }

    private static String like(String text) {
        String escaped = text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + escaped + "%";
    }
}
