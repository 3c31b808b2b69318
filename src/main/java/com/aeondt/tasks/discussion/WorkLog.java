package com.aeondt.tasks.discussion;

import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.shared.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hours that somebody worked on a task on a day, which need not be the day they write it down. */
@Entity
@Table(schema = "tasks", name = "work_log")
class WorkLog extends TenantAggregate<WorkLog> {

    private UUID taskId;

    @Embedded
    private Person worker;

    private LocalDate workDate;

    private BigDecimal hours;

    private @Nullable String note;

    private Instant loggedAt;

    @SuppressWarnings("NullAway.Init")
    protected WorkLog() {}

    WorkLog(TaskId task, Person worker, LocalDate workDate, BigDecimal hours, @Nullable String note, Instant now) {
        this.taskId = task.value();
        this.worker = worker;
        this.workDate = workDate;
        this.hours = hours;
        this.note = note;
        this.loggedAt = now;
        registerEvent(new DiscussionEvent.WorkLogged(task, uuid(), workDate, hours));
    }

    boolean isAbout(TaskId task) {
        return taskId.equals(task.value());
    }

    WorkLogView toView() {
        return new WorkLogView(
                uuid(),
                worker.personId(),
                worker.personName(),
                workDate,
                hours.stripTrailingZeros(),
                note,
                loggedAt,
                revision());
    }
}
