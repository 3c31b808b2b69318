package com.aeondt.tasks.files;

import com.aeondt.platform.Tenant;
import com.aeondt.tasks.TaskEvent;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.project.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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

    /**
     * Notes about a project's tasks.
     *
     * @param task what changed
     * @param ids of its notes
     */
    record Note(TaskId task, List<Long> ids) {}

    /** The oldest notes that are committed, or made by this transaction; a task has as many as it was changed. */
    List<Note> read(ProjectId project, int most) {
        var notes = new TreeMap<UUID, List<Long>>();
        jdbc.sql("""
                        select p.id, p.task_id from tasks.todo_pending p join tasks.task t on t.id = p.task_id
                        where t.project_id = :project order by p.id limit :most
                        """).param("project", project.value()).param("most", most).query(row -> {
            notes.computeIfAbsent(row.getObject("task_id", UUID.class), any -> new ArrayList<>())
                    .add(row.getLong("id"));
        });
        return notes.entrySet().stream()
                .map(note -> new Note(new TaskId(note.getKey()), note.getValue()))
                .toList();
    }

    /** Crosses out notes; false when somebody else has done so with one of them already. */
    boolean done(List<Note> notes) {
        var ids = notes.stream().flatMap(note -> note.ids().stream()).toArray(Long[]::new);
        return jdbc.sql("delete from tasks.todo_pending where id = any(:ids)")
                        .param("ids", ids)
                        .update()
                == ids.length;
    }
}
