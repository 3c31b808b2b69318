package com.aeondt.tasks.flow;

import com.aeondt.platform.Tenant;
import com.aeondt.tasks.TaskEvent;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.shared.BusinessTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when each task came into which state, in the transaction of the move. Rows are only ever added. */
@Component
class MoveLog {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    MoveLog(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @EventListener
    void on(TaskEvent event) {
        switch (event) {
            case TaskEvent.Created created -> add(created.task(), null, TaskState.CREATE);
            case TaskEvent.Moved moved -> add(moved.task(), moved.from(), moved.to());
            default -> {}
        }
    }

    private void add(TaskId task, @Nullable TaskState from, TaskState to) {
        jdbc.sql("""
                        insert into tasks.task_move (tenant_id, task_id, from_state, to_state, at)
                        values (:tenant, :task, :from, :to, :at)
                        """)
                .param("tenant", Tenant.current().value())
                .param("task", task.value())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("at", time.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
