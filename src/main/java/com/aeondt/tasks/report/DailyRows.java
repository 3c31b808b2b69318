package com.aeondt.tasks.report;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.shared.BusinessTime;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the state of work on a day. */
@Component
class DailyRows {

    private static final int MOST = 500;
    private static final String OF_PROJECT =
            " and (cast(:project as uuid) is null or t.project_id = cast(:project as uuid)) ";

    private final JdbcClient jdbc;
    private final BusinessTime time;

    DailyRows(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    DailyStatus read(@Nullable ProjectId project, LocalDate day) {
        var id = project == null ? null : project.value();
        return new DailyStatus(day, moved(id, day), blocked(id), late(id, day));
    }

    private List<DailyStatus.Moved> moved(@Nullable UUID project, LocalDate day) {
        return jdbc.sql("""
                        select t.key, t.title, m.first_from, m.last_to from tasks.task t join (
                            select task_id, (array_agg(from_state order by seq))[1] as first_from,
                                   (array_agg(to_state order by seq desc))[1] as last_to, max(seq) as last
                            from tasks.task_move where at >= :from and at < :to group by task_id) m on m.task_id = t.id
                        where m.first_from is distinct from m.last_to
                        """ + OF_PROJECT + " order by m.last limit " + MOST)
                .param("from", day.atStartOfDay(time.zone()).toInstant().atOffset(ZoneOffset.UTC))
                .param(
                        "to",
                        day.plusDays(1).atStartOfDay(time.zone()).toInstant().atOffset(ZoneOffset.UTC))
                .param("project", project)
                .query((row, number) -> new DailyStatus.Moved(
                        new TaskKey(row.getString("key")),
                        row.getString("title"),
                        Optional.ofNullable(row.getString("first_from"))
                                .map(TaskState::valueOf)
                                .orElse(null),
                        TaskState.valueOf(row.getString("last_to"))))
                .list();
    }

    private List<DailyStatus.Blocked> blocked(@Nullable UUID project) {
        return jdbc.sql("""
                        select t.key, t.title, t.assigned, t.blocker,
                               array(select d.key from tasks.task d where d.id = any (t.depends_on)
                                     and d.state not in ('COMPLETE', 'ARCHIVE', 'CANCELLED') order by d.key_order) as waits_for
                        from tasks.task t where t.state = 'BLOCKED'
                        """ + OF_PROJECT + " order by t.priority nulls last, t.id limit " + MOST)
                .param("project", project)
                .query((row, number) -> new DailyStatus.Blocked(
                        new TaskKey(row.getString("key")),
                        row.getString("title"),
                        row.getString("assigned"),
                        row.getString("blocker"),
                        texts(row.getArray("waits_for"))))
                .list();
    }

    private List<DailyStatus.Late> late(@Nullable UUID project, LocalDate day) {
        return jdbc.sql("""
                        select t.key, t.title, t.priority, t.assigned, t.due_date::text as due from tasks.task t
                        where t.due_date < :day and t.state not in ('COMPLETE', 'ARCHIVE', 'CANCELLED')
                        """ + OF_PROJECT + " order by t.due_date, t.id limit " + MOST)
                .param("day", day)
                .param("project", project)
                .query((row, number) -> new DailyStatus.Late(
                        new TaskKey(row.getString("key")),
                        row.getString("title"),
                        Optional.ofNullable(row.getString("priority"))
                                .map(Priority::valueOf)
                                .orElse(null),
                        row.getString("assigned"),
                        LocalDate.parse(row.getString("due"))))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).toList();
    }
}
