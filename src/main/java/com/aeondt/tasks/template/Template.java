package com.aeondt.tasks.template;

import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.TaskId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry that tasks are made of. */
@Entity
@Table(schema = "tasks", name = "template")
class Template extends TenantAggregate<Template> {

    private String name;

    private String entry;

    private @Nullable String rule;

    private @Nullable LocalDate startsOn;

    private @Nullable LocalDate nextOn;

    private @Nullable UUID lastTask;

    @SuppressWarnings("NullAway.Init")
    protected Template() {}

    Template(String name, String entry, @Nullable Recurrence recurrence, LocalDate today) {
        this.name = name;
        this.entry = entry;
        if (recurrence != null) {
            this.rule = recurrence.rule();
            this.startsOn = recurrence.startsOn();
            this.nextOn = recurrence.firstFrom(today).orElse(null);
        }
        registerEvent(new TemplateEvent.Written(uuid(), name));
    }

    /** A task was made of it by hand. */
    Template instantiated(TaskId task) {
        registerEvent(new TemplateEvent.Instantiated(uuid(), task, null));
        return this;
    }

    /** The recurrence made the task of its day; days that were missed are not made up for. */
    Template recurred(TaskId task, LocalDate today) {
        registerEvent(new TemplateEvent.Instantiated(uuid(), task, lastTask().orElse(null)));
        lastTask = task.value();
        nextOn = recurrence()
                .flatMap(recurrence -> recurrence.firstFrom(today.plusDays(1)))
                .orElse(null);
        return this;
    }

    /** Says that it goes; the caller deletes it. */
    Template away() {
        registerEvent(new TemplateEvent.Deleted(uuid()));
        return this;
    }

    boolean dueOn(LocalDate today) {
        return nextOn != null && !nextOn.isAfter(today);
    }

    Optional<TaskId> lastTask() {
        return Optional.ofNullable(lastTask).map(TaskId::new);
    }

    String entry() {
        return entry;
    }

    TemplateView toView() {
        return new TemplateView(uuid(), name, entry, recurrence().orElse(null), nextOn, revision());
    }

    private Optional<Recurrence> recurrence() {
        return rule == null || startsOn == null ? Optional.empty() : Optional.of(new Recurrence(rule, startsOn));
    }
}
