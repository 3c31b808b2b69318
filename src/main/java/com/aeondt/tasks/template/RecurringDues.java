package com.aeondt.tasks.template;

import com.aeondt.platform.Tenant;
import com.aeondt.tasks.DueDate;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskEvent;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.shared.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A task whose due date recurs has a successor as soon as it is completed: in the same transaction, once, however often it
 * is reopened and completed again. The successor has a key of its own, and what waited for the completed one waits for
 * nothing of it.
 */
@Component
class RecurringDues {

    private final Tasks tasks;
    private final BusinessTime time;
    private final JdbcClient jdbc;

    RecurringDues(Tasks tasks, BusinessTime time, JdbcClient jdbc) {
        this.tasks = tasks;
        this.time = time;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(TaskEvent.Moved moved) {
        if (moved.to() == TaskState.COMPLETE) {
            var task = tasks.find(moved.task().toString());
            next(task.details().due()).filter(due -> first(task)).ifPresent(due -> succeed(task, due));
        }
    }

    private Optional<DueDate> next(@Nullable DueDate due) {
        if (due == null) {
            return Optional.empty();
        }
        var done = Stream.of(time.today(), Optional.ofNullable(due.date()).orElse(LocalDate.MIN))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return due.rule()
                .flatMap(rule -> new Recurrence(rule, start(due)).firstFrom(done.plusDays(1)))
                .map(day -> new DueDate(due.text(), day));
    }

    /** Rules that count, such as every second week, count from the day that was due. */
    private LocalDate start(DueDate due) {
        return Optional.ofNullable(due.date()).orElseGet(time::today);
    }

    private boolean first(TaskView task) {
        return jdbc.sql("""
                        insert into tasks.recurrence (task_id, tenant_id) values (:task, :tenant)
                        on conflict (task_id) do nothing
                        """)
                        .param("task", task.id().value())
                        .param("tenant", Tenant.current().value())
                        .update()
                == 1;
    }

    private void succeed(TaskView task, DueDate due) {
        var successor = tasks.plan(new NewTask(task.project(), null, fresh(task.details(), due), List.of()));
        jdbc.sql("update tasks.recurrence set next_task = :next where task_id = :task")
                .param("next", successor.id().value())
                .param("task", task.id().value())
                .update();
    }

    /** What the author wrote, without what was said of the one that is done. */
    private static TaskDetails fresh(TaskDetails done, DueDate due) {
        return new TaskDetails(
                done.title(),
                done.priority(),
                done.category(),
                done.tags(),
                due,
                done.context(),
                done.success(),
                done.assigned(),
                done.estimatedHours(),
                null,
                null,
                done.impact(),
                done.risk(),
                done.notes(),
                null,
                done.extra());
    }
}
