package com.aeondt.graph.projection;

import com.aeondt.graph.model.ProjectedEdge;
import com.aeondt.graph.model.ProjectedRows;
import com.aeondt.graph.store.GraphStore;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantDirectory;
import com.aeondt.platform.TenantId;
import com.aeondt.tasks.TaskId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Relationships as edges: {@code (a)-[:DEPENDS_ON {tenantId, id, _owner: 'graph', _tlp, _rev, …}]->(b)}, once both ends are there. They are
 * walked and compared by where they start: the copies of one id are all edges that the tenant has from the entity of this id.
 */
@Component
@Order(3)
class RelationshipEdges implements NodeSource {

    private final ProjectedRows rows;
    private final EdgeWriter writer;
    private final TaskNodes tasks;
    private final TenantDirectory tenants;
    private final GraphStore store;

    RelationshipEdges(
            ProjectedRows rows, EdgeWriter writer, TaskNodes tasks, TenantDirectory tenants, GraphStore store) {
        this.rows = rows;
        this.writer = writer;
        this.tasks = tasks;
        this.tenants = tenants;
        this.store = store;
    }

    @Override
    public String kind() {
        return "relationship";
    }

    @Override
    public Runnable changes(List<LoggedEvent> events) {
        var named = Mentioned.relationships(events);
        var arrived = Mentioned.arrived(events);
        var moved = Mentioned.moved(events);
        var work = new ArrayList<Runnable>();
        if (!named.isEmpty()) {
            work.add(ofThese(named));
        }
        if (!arrived.isEmpty() || !moved.isEmpty()) {
            // one that was parted may have no edge left: its old ones go all the same
            var sources = new HashSet<>(Mentioned.merged(events));
            sources.addAll(rows.sourcesAwaiting(arrived));
            sources.addAll(rows.sourcesTouching(moved));
            work.add(load(sources));
            if (Tenant.current().equals(TenantId.PUBLIC)) {
                work.addAll(ofOtherTenants(
                        Stream.of(arrived, moved).flatMap(List::stream).toList()));
            }
        }
        return () -> work.forEach(Runnable::run);
    }

    @Override
    public List<String> idsAfter(Optional<String> after, int limit) {
        return rows.sourceIdsAfter(after.orElse(""), limit);
    }

    @Override
    public Runnable load(Collection<String> sources) {
        if (sources.isEmpty()) {
            return () -> {};
        }
        var edges = complete(rows.edgesFrom(sources));
        var tenant = Tenant.current();
        return () -> Tenant.run(tenant, () -> writer.replace(sources, edges));
    }

    @Override
    public Map<String, Map<String, Object>> expected(Collection<String> sources) {
        var all = new HashMap<String, Map<String, Object>>();
        for (var edge : complete(rows.edgesFrom(sources))) {
            all.computeIfAbsent(edge.source().value(), source -> new HashMap<>())
                    .put(EdgeWriter.place(edge), EdgeWriter.properties(edge));
        }
        return all;
    }

    @Override
    public Map<String, Map<String, Object>> found(String after, String last) {
        var all = new HashMap<String, Map<String, Object>>();
        var parameters = writer.parameters();
        parameters.put("after", after);
        parameters.put("last", last);
        store.read("edge/range", parameters, row -> row.asMap())
                .forEach(row -> all.computeIfAbsent(String.valueOf(row.get("id")), source -> new HashMap<>())
                        .put(String.valueOf(row.get("place")), row.get("properties")));
        return all;
    }

    @Override
    public long size(Map<String, Object> copy) {
        return copy.size();
    }

    /** Those that are there are written where they belong; those that are gone are looked for where they were. */
    private Runnable ofThese(List<String> named) {
        var found = rows.edges(named);
        var present = found.stream().map(edge -> edge.id().value()).collect(Collectors.toSet());
        var gone = named.stream().filter(id -> !present.contains(id)).toList();
        var former = gone.isEmpty() ? List.<String>of() : rows.formerSources(gone);
        var edges = complete(found);
        var tenant = Tenant.current();
        return () -> Tenant.run(tenant, () -> {
            writer.remove(gone, former);
            writer.write(edges);
        });
    }

    /** When public knowledge comes or goes, what other tenants said about it has another end. */
    private List<Runnable> ofOtherTenants(List<String> ends) {
        return tenants.tenants().stream()
                .filter(tenant -> !tenant.equals(TenantId.PUBLIC))
                .map(tenant -> Tenant.<Runnable, RuntimeException>call(tenant, () -> load(rows.sourcesTouching(ends))))
                .toList();
    }

    /** Those of which both ends are there; a task is there when its module says so. */
    private List<Edge> complete(List<ProjectedEdge> edges) {
        var ofTasks = edges.stream()
                .flatMap(edge -> Stream.of(edge.source(), edge.target()))
                .filter(id -> id.type().equals(TaskId.KIND))
                .map(id -> id.value())
                .distinct()
                .toList();
        var known = ofTasks.isEmpty()
                ? java.util.Set.<String>of()
                : tasks.expected(ofTasks).keySet();
        return edges.stream()
                .flatMap(edge -> Edge.of(edge, known, Tenant.current()).stream())
                .toList();
    }
}
