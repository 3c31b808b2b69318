package com.aeondt.platform.events;

import com.aeondt.platform.Projection.ProjectedState;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The way of a rebuild: tenant by tenant, table by table, in key order. Starts at a cursor; when the cursor's tenant or table
 * is gone it starts over, which costs time and nothing else.
 */
final class StateWalk {

    private final Deque<Step> ahead;

    /** Some ids of one table of one tenant. */
    record Step(TenantId tenant, ProjectedState state, Optional<String> after) {

        List<String> ids(int limit) {
            return Tenant.call(tenant, () -> state.idsAfter(after, limit));
        }
    }

    StateWalk(List<TenantId> tenants, List<ProjectedState> states, Optional<ProjectionWork.Cursor> cursor) {
        var all = new ArrayList<Step>();
        for (var tenant : tenants) {
            for (var state : states) {
                all.add(new Step(tenant, state, Optional.empty()));
            }
        }
        this.ahead = new ArrayDeque<>(cursor.map(at -> from(all, at)).orElse(all));
    }

    Optional<Step> next() {
        return Optional.ofNullable(ahead.peek());
    }

    /** Leaves these ids behind and says where the walk stands now. */
    ProjectionWork.Cursor advance(Step step, List<String> ids, int limit) {
        ahead.pop();
        var last = ids.isEmpty() ? step.after() : Optional.of(ids.getLast());
        if (ids.size() == limit) {
            ahead.push(new Step(step.tenant(), step.state(), last));
        }
        return new ProjectionWork.Cursor(step.tenant(), step.state().kind(), last);
    }

    private static List<Step> from(List<Step> all, ProjectionWork.Cursor cursor) {
        for (int i = 0; i < all.size(); i++) {
            var step = all.get(i);
            if (step.tenant().equals(cursor.tenant()) && step.state().kind().equals(cursor.subject())) {
                var rest = new ArrayList<>(all.subList(i, all.size()));
                rest.set(0, new Step(step.tenant(), step.state(), cursor.after()));
                return rest;
            }
        }
        return all;
    }
}
