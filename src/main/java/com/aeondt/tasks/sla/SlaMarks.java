package com.aeondt.tasks.sla;

import com.aeondt.platform.Caller;
import com.aeondt.platform.Tenant;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What has been told of each task. Whoever sets a mark tells; a mark is set by one, because the row is compared and changed
 * at once.
 */
@Component
class SlaMarks {

    private final JdbcClient jdbc;

    SlaMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this is news about the clock that began then. */
    boolean set(TaskId task, Instant clockSince, SlaClock.State state) {
        return jdbc.sql("""
                        insert into tasks.sla_mark as mark (task_id, tenant_id, clock_since, told)
                        values (:task, :tenant, :since, :told)
                        on conflict (task_id) do update set clock_since = excluded.clock_since, told = excluded.told
                        where mark.told is null or mark.clock_since is distinct from excluded.clock_since
                           or (mark.told = 'AT_RISK' and excluded.told = 'BREACHED')
                        """)
                        .param("task", task.value())
                        .param("tenant", Tenant.current().value())
                        .param("since", clockSince.atOffset(ZoneOffset.UTC))
                        .param("told", state.name())
                        .update()
                == 1;
    }

    /** Whether nobody else has reminded since the reminder that the caller has seen. */
    boolean remind(Silence silence, int time, Instant now) {
        return jdbc.sql("""
                        insert into tasks.sla_mark as mark (task_id, tenant_id, asked_at, asked)
                        values (:task, :tenant, :now, :time)
                        on conflict (task_id) do update set asked_at = excluded.asked_at, asked = excluded.asked
                        where mark.asked_at is not distinct from cast(:seen as timestamptz)
                        """)
                        .param("task", silence.task().value())
                        .param("tenant", Tenant.current().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("time", time)
                        .param(
                                "seen",
                                silence.askedAt() == null
                                        ? null
                                        : silence.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * How long nobody has said anything about a task.
     *
     * @param priority what the task has, one of those asked for
     * @param heardAt when somebody last did, or when the promise began
     * @param askedAt when the server last asked; null for never
     * @param asked how often it has asked since
     */
    record Silence(
            TaskId task,
            Priority priority,
            Instant heardAt,
            @Nullable Instant askedAt,
            int asked) {

        boolean answered() {
            return askedAt == null || heardAt.isAfter(askedAt);
        }
    }

    /**
     * The open tasks of these priorities behind the id.
     *
     * @param always priorities of which every open task is asked for
     * @param planned priorities of which only scheduled tasks are
     */
    List<Silence> silences(List<String> always, List<String> planned, UUID after, int limit) {
        return jdbc.sql("""
                        select t.id, t.priority, coalesce(t.priority_since, t.created_at) as since, m.asked_at, coalesce(m.asked, 0) as asked,
                               (select max(a.at) from tasks.activity a
                                where a.task_id = t.id and a.person_id <> :server
                                  and a.type not in ('tasks.ranked.v1', 'tasks.sprint-changed.v1')) as heard
                        from tasks.task t left join tasks.sla_mark m on m.task_id = t.id
                        where t.id > :after and t.state not in ('COMPLETE', 'ARCHIVE', 'CANCELLED')
                          and (t.priority = any (:always)
                               or (t.priority = any (:planned) and t.state in ('SCHEDULE', 'WORK', 'BLOCKED', 'REVIEW')))
                        order by t.id limit :limit
                        """)
                .param("server", Caller.SYSTEM.id())
                .param("after", after)
                .param("always", always.toArray(String[]::new))
                .param("planned", planned.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> silence(row))
                .list();
    }

    private static Silence silence(ResultSet row) throws SQLException {
        var since = row.getTimestamp("since").toInstant();
        var heard = instant(row.getTimestamp("heard"));
        return new Silence(
                new TaskId(row.getObject("id", UUID.class)),
                Priority.valueOf(row.getString("priority")),
                heard != null && heard.isAfter(since) ? heard : since,
                instant(row.getTimestamp("asked_at")),
                row.getInt("asked"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
