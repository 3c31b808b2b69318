package com.aeondt.tasks.files;

import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.shared.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writers of a project's files take turns. */
@Component
class ProjectLock {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    ProjectLock(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Waits for the lock and keeps it until the transaction ends. */
    void take(ProjectId project) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "tasks.todo-files:" + project)
                .query()
                .listOfRows();
    }

    Desk desk(ProjectId project, TodoFileRepository repository) {
        return new Desk(project, repository, time.now(), time.zone());
    }
}
