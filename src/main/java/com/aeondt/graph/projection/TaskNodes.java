package com.aeondt.graph.projection;

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
import java.util.UUID;
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

    TaskNodes(Tasks tasks, GraphStore store) {
        this.tasks = tasks;
        this.store = store;
    }

    @Override
    public String kind() {
        return TaskId.KIND;
    }

    @Override
    public List<UUID> named(List<LoggedEvent> events) {
        return events.stream()
                .map(LoggedEvent::subject)
                .filter(subject -> subject.kind().equals(TaskId.KIND))
                .map(subject -> subject.id())
                .distinct()
                .toList();
    }

    @Override
    public List<UUID> idsAfter(Optional<UUID> after, int limit) {
        return tasks.idsAfter(after, limit);
    }

    @Override
    public Runnable load(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return () -> {};
        }
        var tenant = Tenant.current().toString();
        var rows = views(ids).stream().map(TaskNodes::row).toList();
        var present = rows.stream().map(row -> row.get("id")).collect(Collectors.toSet());
        var gone = ids.stream()
                .map(UUID::toString)
                .filter(id -> !present.contains(id))
                .toList();
        return () -> {
            store.run("task/remove", Map.of("tenantId", tenant, "ids", gone));
            store.run("task/upsert", Map.of("tenantId", tenant, "tasks", rows));
        };
    }

    @Override
    public Map<String, Map<String, Object>> expected(Collection<UUID> ids) {
        var tenant = Tenant.current().toString();
        return views(ids).stream()
                .collect(Collectors.toMap(
                        view -> view.id().toString(),
                        view -> comparable(tenant, properties(view), dependencies(view))));
    }

    @Override
    public Map<String, Map<String, Object>> found(String after, String last) {
        var tenant = Tenant.current().toString();
        return store
                .read(
                        "task/range",
                        Map.of("tenantId", tenant, "after", after, "last", last),
                        row -> Map.entry(
                                row.get("id").asString(),
                                comparable(
                                        tenant,
                                        row.get("properties").asMap(),
                                        row.get("dependencies").asList(Value::asString))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<TaskView> views(Collection<UUID> ids) {
        return tasks.views(ids.stream().map(TaskId::new).toList());
    }

    private static Map<String, Object> row(TaskView view) {
        return Map.of(
                "id", view.id().toString(),
                "rev", view.revision().value(),
                "properties", properties(view),
                "dependencies", dependencies(view));
    }

    private static List<String> dependencies(TaskView view) {
        return view.dependencyIds().stream().map(TaskId::toString).sorted().toList();
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
            if (value != null && !name.equals("tenantId") && !name.equals("id") && !name.equals("degree")) {
                all.put(name, value);
            }
        });
        all.put("tenantId", tenant);
        all.put("dependencies", dependencies);
        return all;
    }
}
