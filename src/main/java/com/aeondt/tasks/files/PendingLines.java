package com.aeondt.tasks.files;

import com.aeondt.platform.Tenant;
import com.aeondt.tasks.TaskEvent;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.project.ProjectId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tasks whose lines may have to follow. A change to a task only notes this, in its own transaction; the lines are
 * written when somebody next looks at the files, so that changes to tasks never wait for a file.
 */
@Component
class PendingLines {

    private final JdbcClient jdbc;

    PendingLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(TaskEvent event) {
        note(event.task());
    }

    /** Rows are only ever added, never updated: two changes do not wait for each other here. */
    void note(TaskId task) {
        jdbc.sql("insert into tasks.todo_pending (tenant_id, task_id) values (:tenant, :task)")
                .param("tenant", Tenant.current().value())
                .param("task", task.value())
                .update();
    }

    boolean any(ProjectId project) {
        return jdbc.sql("""
                        select exists (select 1 from tasks.todo_pending p join tasks.task t on t.id = p.task_id
                        where t.project_id = :project)
                        """)
                .param("project", project.value())
                .query(Boolean.class)
                .single();
    }

    /** Takes the notes that are committed, or made by this transaction. */
    Set<TaskId> take(ProjectId project) {
        var ids = jdbc.sql("""
                        delete from tasks.todo_pending p using tasks.task t
                        where t.id = p.task_id and t.project_id = :project
                        returning p.task_id
                        """)
                .param("project", project.value())
                .query(UUID.class)
                .list();
        var tasks = new LinkedHashSet<TaskId>();
        ids.stream().sorted().forEach(id -> tasks.add(new TaskId(id)));
        return tasks;
    }
}
