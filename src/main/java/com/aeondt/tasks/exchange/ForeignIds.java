package com.aeondt.tasks.exchange;

import com.aeondt.platform.Tenant;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.project.ProjectId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tasks are called elsewhere. */
@Component
class ForeignIds {

    private final JdbcClient jdbc;

    ForeignIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, TaskId> find(ProjectId project, ExchangeFormat format, Collection<String> ids) {
        var found = new HashMap<String, TaskId>();
        jdbc.sql("""
                        select foreign_id, task_id from tasks.foreign_id
                        where project_id = :project and format = :format and foreign_id = any(:ids)
                        """)
                .param("project", project.value())
                .param("format", format.text())
                .param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), new TaskId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    void remember(ProjectId project, ExchangeFormat format, String id, TaskId task) {
        jdbc.sql("""
                        insert into tasks.foreign_id (tenant_id, project_id, format, foreign_id, task_id)
                        values (:tenant, :project, :format, :id, :task)
                        on conflict (tenant_id, project_id, format, foreign_id) do update set task_id = excluded.task_id
                        """)
                .param("tenant", Tenant.current().value())
                .param("project", project.value())
                .param("format", format.text())
                .param("id", id)
                .param("task", task.value())
                .update();
    }
}
