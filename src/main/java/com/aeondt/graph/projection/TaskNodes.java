package com.aeondt.graph.projection;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.store.GraphStore;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Tenant;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tasks as nodes: {@code (:Node:Task)}, and an edge {@code DEPENDS_ON} to each task that one waits for. */
@Component
@Order(1)
class TaskNodes implements NodeSource {

    private final Tasks tasks;
    private final GraphStore store;
    private final Degrees degrees;

    TaskNodes(Tasks tasks, GraphStore store, Degrees degrees) {
        this.tasks = tasks;
        this.store = store;
        this.degrees = degrees;
    }

    @Override
    public String kind() {
        return TaskId.KIND;
    }

    @Override
    public Runnable changes(List<LoggedEvent> events) {
        return load(Mentioned.tasks(events));
    }

    @Override
    public List<String> idsAfter(Optional<String> after, int limit) {
        return tasks.idsAfter(after.map(id -> new EntityId(id).uuid()), limit).stream()
                .map(id -> EntityId.of(TaskId.KIND, id).value())
                .toList();
    }

    @Override
    public Runnable load(Collection<String> ids) {
        if (ids.isEmpty()) {
            return () -> {};
        }
        var tenant = Tenant.current().toString();
        var rows = views(ids).stream().map(TaskNodes::row).toList();
        var present = rows.stream().map(row -> row.get("id")).collect(Collectors.toSet());
        var gone = ids.stream().filter(id -> !present.contains(id)).toList();
        return () -> {
            store.run("task/remove", Map.of("tenantId", tenant, "ids", gone));
            var touched = store.rows(
                    "task/upsert",
                    Map.of("tenantId", tenant, "tasks", rows),
                    row -> row.get("id").asString());
            degrees.count(touched);
        };
    }

    @Override
    public Map<String, Map<String, Object>> expected(Collection<String> ids) {
        var tenant = Tenant.current().toString();
        return views(ids).stream()
                .collect(Collectors.toMap(
                        view -> id(view.id()), view -> comparable(tenant, properties(view), dependencies(view))));
    }

    @Override
    public Map<String, Map<String, Object>> found(String after, String last) {
        var tenant = Tenant.current().toString();
        return store
                .read("task/range", Map.of("tenantId", tenant, "after", after, "last", last), row -> {
                    var properties = new HashMap<>(row.get("properties").asMap());
                    Degrees.keepIfWrong(row, properties);
                    var dependencies = row.get("dependencies").asList(Value::asString);
                    return Map.entry(row.get("id").asString(), comparable(tenant, properties, dependencies));
                })
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<TaskView> views(Collection<String> ids) {
        return tasks.views(
                ids.stream().map(id -> new TaskId(new EntityId(id).uuid())).toList());
    }

    private static String id(TaskId task) {
        return EntityId.of(TaskId.KIND, task.value()).value();
    }

    private static Map<String, Object> row(TaskView view) {
        return Map.of(
                "id", id(view.id()),
                "rev", view.revision().value(),
                "properties", properties(view),
                "dependencies", dependencies(view));
    }

    private static List<String> dependencies(TaskView view) {
        return view.dependencyIds().stream().map(TaskNodes::id).sorted().toList();
    }

    /** What the node holds of its task; null removes a property. */
    private static Map<String, @Nullable Object> properties(TaskView view) {
        var details = view.details();
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("type", TaskId.KIND);
        properties.put("key", view.key().value());
        properties.put("name", details.title());
        properties.put("title", details.title());
        properties.put("state", view.state().name());
        properties.put("priority", text(details.priority(), Enum::name));
        properties.put("category", details.category());
        properties.put("assigned", details.assigned());
        properties.put("due", text(details.due(), due -> due.text()));
        properties.put("tags", details.tags());
        properties.put("_rev", view.revision().value());
        return properties;
    }

    private static <T> @Nullable String text(@Nullable T value, Function<T, String> form) {
        return value == null ? null : form.apply(value);
    }

    private static Map<String, Object> comparable(
            String tenant, Map<String, ? extends @Nullable Object> properties, List<String> dependencies) {
        var all = new HashMap<String, Object>();
        properties.forEach((name, value) -> {
            if (value != null && !name.equals("tenantId") && !name.equals("id")) {
                all.put(name, value);
            }
        });
        all.put("tenantId", tenant);
        all.put("dependencies", dependencies);
        return all;
    }
}
