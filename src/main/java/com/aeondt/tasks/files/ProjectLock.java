package com.aeondt.tasks.files;

import com.aeondt.tasks.project.ProjectId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writers of a project's files take turns. */
@Component
class ProjectLock {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectLock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Waits for the lock and keeps it until the transaction ends. */
    void take(ProjectId project) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "tasks.todo-files:" + project)
                .query()
                .listOfRows();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
