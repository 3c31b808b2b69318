package com.aeondt.tasks.sla;

import com.aeondt.tasks.TaskId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the open tasks that have a deadline at all; whether they keep it is for {@link SlaClock} to say. */
@Component
class SlaCandidates {

    private final JdbcClient jdbc;

    SlaCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TaskId> after(List<SlaPolicyView> policies, UUID after, int limit) {
        return query(policies, after, limit, "");
    }

    /** Without those of which the breach has been told. */
    List<TaskId> untold(List<SlaPolicyView> policies, UUID after, int limit) {
        return query(policies, after, limit, """
                and not exists (select 1 from tasks.sla_mark m where m.task_id = t.id and m.told = 'BREACHED'
                                and m.clock_since = coalesce(t.priority_since, t.created_at))
                """);
    }

    private List<TaskId> query(List<SlaPolicyView> policies, UUID after, int limit, String condition) {
        return jdbc.sql("""
                        select id from tasks.task t
                        where id > :after and state not in ('COMPLETE', 'ARCHIVE', 'CANCELLED')
                          and (priority = any (:timed) or (priority = any (:sprint) and sprint_id is not null))
                        """ + condition + "order by id limit :limit")
                .param("after", after)
                .param("timed", priorities(policies, SlaTarget.SAME_DAY, SlaTarget.HOURS))
                .param("sprint", priorities(policies, SlaTarget.SPRINT))
                .param("limit", limit)
                .query((row, number) -> new TaskId(row.getObject("id", UUID.class)))
                .list();
    }

    private static String[] priorities(List<SlaPolicyView> policies, SlaTarget... targets) {
        return policies.stream()
                .filter(policy -> List.of(targets).contains(policy.terms().target()))
                .map(policy -> policy.priority().name())
                .toArray(String[]::new);
    }
}
