package com.aeondt.tasks.flow;

import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.project.ProjectId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what flow is measured from. */
@Component
class FlowRows {

    private static final String OF_PROJECT =
            " and (cast(:project as uuid) is null or t.project_id = cast(:project as uuid)) ";

    private final JdbcClient jdbc;

    FlowRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task that was completed. */
    record Completed(Instant createdAt, @Nullable Instant startedAt, Instant completedAt) {}

    List<Completed> completed(@Nullable ProjectId project, Instant from, Instant to) {
        return jdbc.sql("""
                        select t.created_at, t.started_at, t.completed_at from tasks.task t
                        where t.state in ('COMPLETE', 'ARCHIVE') and t.completed_at >= :from and t.completed_at < :to
                        """ + OF_PROJECT)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("project", id(project))
                .query((row, number) -> new Completed(
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("started_at")),
                        row.getTimestamp("completed_at").toInstant()))
                .list();
    }

    List<CumulativeFlow.Moves> moves(@Nullable ProjectId project, Instant to, ZoneId zone) {
        return jdbc.sql("""
                        select cast(m.at at time zone :zone as date)::text as day, m.from_state, m.to_state, count(*) as count
                        from tasks.task_move m join tasks.task t on t.id = m.task_id where m.at < :to
                        """ + OF_PROJECT + " group by 1, 2, 3 order by 1")
                .param("zone", zone.getId())
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("project", id(project))
                .query((row, number) -> new CumulativeFlow.Moves(
                        LocalDate.parse(row.getString("day")),
                        Optional.ofNullable(row.getString("from_state"))
                                .map(TaskState::valueOf)
                                .orElse(null),
                        TaskState.valueOf(row.getString("to_state")),
                        row.getInt("count")))
                .list();
    }

    List<Trend.Life> lives(@Nullable ProjectId project, String label, ZoneId zone) {
        return jdbc.sql("""
                        select t.created_at, t.completed_at from tasks.task t where t.tags @> array[cast(:label as text)]
                        """ + OF_PROJECT)
                .param("label", label)
                .param("project", id(project))
                .query((row, number) -> new Trend.Life(
                        LocalDate.ofInstant(row.getTimestamp("created_at").toInstant(), zone),
                        Optional.ofNullable(instant(row.getTimestamp("completed_at")))
                                .map(at -> LocalDate.ofInstant(at, zone))
                                .orElse(null)))
                .list();
    }

    FlowReport.Wip wip(@Nullable ProjectId project) {
        var limits = jdbc.sql("""
                        select s.name, s.wip_limit, s.wip_policy,
                               (select count(*) from tasks.task w where w.sprint_id = s.id and w.state = 'WORK') as in_work
                        from tasks.sprint s where s.state = 'ACTIVE' and s.wip_limit is not null
                          and (cast(:project as uuid) is null or s.project_id = cast(:project as uuid)) order by s.id
                        """)
                .param("project", id(project))
                .query((row, number) -> new FlowReport.Limit(
                        row.getString("name"),
                        row.getInt("in_work"),
                        row.getInt("wip_limit"),
                        row.getString("wip_policy"),
                        row.getInt("in_work") > row.getInt("wip_limit")))
                .list();
        return jdbc.sql("""
                        select count(*) filter (where t.state = 'WORK') as work,
                               count(*) filter (where t.state = 'BLOCKED') as blocked,
                               count(*) filter (where t.state = 'REVIEW') as review
                        from tasks.task t where t.state in ('WORK', 'BLOCKED', 'REVIEW')
                        """ + OF_PROJECT)
                .param("project", id(project))
                .query((row, number) ->
                        new FlowReport.Wip(row.getInt("work"), row.getInt("blocked"), row.getInt("review"), limits))
                .single();
    }

    private static @Nullable UUID id(@Nullable ProjectId project) {
        return project == null ? null : project.value();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
