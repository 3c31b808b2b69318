package com.aeondt.tasks.breaking;

import com.aeondt.platform.Ids;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.shared.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What breaks in the projects of a tenant. A breaking change is unreleased until a sprint of its project is completed, and
 * belongs to that sprint from then on.
 */
@Service
@Transactional
public class BreakingChanges {

    private static final String OF_SPRINT = """
            (b.sprint_id = :owner or b.sprint_id is null and b.project_id =
                (select project_id from tasks.sprint where id = :owner and state = 'ACTIVE'))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BreakingChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes what a commit breaks, on behalf of its author; a commit that is known changes nothing. */
    public void note(ProjectId project, String commit, String summary, String breaks, Collection<TaskKey> tasks) {
        jdbc.sql("""
                        insert into tasks.breaking_change
                            (id, tenant_id, project_id, commit_id, summary, breaks, task_keys, author, taken_at)
                        values (:id, :tenant, :project, :commit, :summary, :breaks, :tasks, :author, :now)
                        on conflict (project_id, commit_id) do nothing
                        """)
                .param("id", Ids.next())
                .param("tenant", Tenant.current().value())
                .param("project", project.value())
                .param("commit", commit)
                .param("summary", summary)
                .param("breaks", breaks)
                .param("tasks", tasks.stream().map(TaskKey::value).toArray(String[]::new))
                .param("author", Person.current().personName())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** What is unreleased in a project belongs to its sprint from now on, oldest first. */
    public List<BreakingChange> release(ProjectId project, SprintId sprint) {
        jdbc.sql(
                        "update tasks.breaking_change set sprint_id = :sprint where project_id = :project and sprint_id is null")
                .param("sprint", sprint.value())
                .param("project", project.value())
                .update();
        return jdbc.sql("select * from tasks.breaking_change where sprint_id = :sprint order by id")
                .param("sprint", sprint.value())
                .query(BreakingChanges::row)
                .list();
    }

    /** How many come with a sprint. */
    @Transactional(readOnly = true)
    public int count(SprintId sprint) {
        return jdbc.sql("select count(*) from tasks.breaking_change b where " + OF_SPRINT)
                .param("owner", sprint.value())
                .query(Integer.class)
                .single();
    }

    /** All of a project, newest first. */
    @Transactional(readOnly = true)
    public Slice<BreakingChange> list(ProjectId project, PageRequest page) {
        return slice("project_id = :owner", project.value(), page);
    }

    /** Those that come with a sprint, newest first: its own when it is completed, while it runs what is unreleased. */
    @Transactional(readOnly = true)
    public Slice<BreakingChange> list(SprintId sprint, PageRequest page) {
        return slice(OF_SPRINT, sprint.value(), page);
    }

    private Slice<BreakingChange> slice(String condition, UUID owner, PageRequest page) {
        var rows = jdbc.sql("select * from tasks.breaking_change b where " + condition
                        + " and b.id < :before order by b.id desc limit :limit")
                .param("owner", owner)
                .param("before", Pages.before(page))
                .param("limit", page.limit() + 1)
                .query(BreakingChanges::row)
                .list();
        return Slice.of(rows, page.limit(), row -> Pages.key(row.id()));
    }

    private static BreakingChange row(ResultSet row, int number) throws SQLException {
        var sprint = row.getObject("sprint_id", UUID.class);
        return new BreakingChange(
                row.getObject("id", UUID.class),
                row.getString("commit_id"),
                row.getString("summary"),
                row.getString("breaks"),
                Arrays.stream((String[]) row.getArray("task_keys").getArray())
                        .map(TaskKey::new)
                        .toList(),
                row.getString("author"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                sprint == null ? null : new SprintId(sprint));
    }
}
