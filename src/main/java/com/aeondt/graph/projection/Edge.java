package com.aeondt.graph.projection;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.ProjectedEdge;
import com.aeondt.platform.TenantId;
import com.aeondt.tasks.TaskId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A relationship with both of its ends. */
record Edge(ProjectedEdge row, TenantId sourceTenant, TenantId targetTenant) {

    /** Empty while an end is missing. */
    static Optional<Edge> of(ProjectedEdge row, Set<String> tasks, TenantId own) {
        var source = tenant(row.source(), row.sourceTenant(), tasks, own);
        var target = tenant(row.target(), row.targetTenant(), tasks, own);
        return source == null || target == null ? Optional.empty() : Optional.of(new Edge(row, source, target));
    }

    EntityId source() {
        return row.source();
    }

    EntityId target() {
        return row.target();
    }

    private static @Nullable TenantId tenant(EntityId end, @Nullable TenantId known, Set<String> tasks, TenantId own) {
        if (end.type().equals(TaskId.KIND)) {
            return tasks.contains(end.value()) ? own : null;
        }
        return known;
    }
}
