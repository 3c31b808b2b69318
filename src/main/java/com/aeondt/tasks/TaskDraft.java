package com.aeondt.tasks;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link TaskDetails} while they are being written: each call changes one part. */
public final class TaskDraft {

    private String title;
    private @Nullable Priority priority;
    private @Nullable String category;
    private List<String> tags;
    private @Nullable DueDate due;
    private @Nullable String context;
    private @Nullable String success;
    private @Nullable String assigned;
    private @Nullable BigDecimal estimatedHours;
    private @Nullable String status;
    private @Nullable String blocker;
    private @Nullable String impact;
    private @Nullable String risk;
    private @Nullable String notes;
    private @Nullable String prerequisites;
    private List<TaskDetails.Field> extra;

    private TaskDraft(TaskDetails from) {
        this.title = from.title();
        this.priority = from.priority();
        this.category = from.category();
        this.tags = from.tags();
        this.due = from.due();
        this.context = from.context();
        this.success = from.success();
        this.assigned = from.assigned();
        this.estimatedHours = from.estimatedHours();
        this.status = from.status();
        this.blocker = from.blocker();
        this.impact = from.impact();
        this.risk = from.risk();
        this.notes = from.notes();
        this.prerequisites = from.prerequisites();
        this.extra = from.extra();
    }

    /** Begins with what is there already. */
    public static TaskDraft of(TaskDetails details) {
        return new TaskDraft(details);
    }

    /** Begins with a title and nothing else. */
    public static TaskDraft titled(String title) {
        return new TaskDraft(TaskDetails.titled(title));
    }

    public TaskDraft title(String changed) {
        title = changed;
        return this;
    }

    public TaskDraft priority(@Nullable Priority changed) {
        priority = changed;
        return this;
    }

    public TaskDraft category(@Nullable String changed) {
        category = changed;
        return this;
    }

    public TaskDraft tags(List<String> changed) {
        tags = changed;
        return this;
    }

    public TaskDraft due(@Nullable DueDate changed) {
        due = changed;
        return this;
    }

    public TaskDraft context(@Nullable String changed) {
        context = changed;
        return this;
    }

    public TaskDraft success(@Nullable String changed) {
        success = changed;
        return this;
    }

    public TaskDraft assigned(@Nullable String changed) {
        assigned = changed;
        return this;
    }

    public TaskDraft estimatedHours(@Nullable BigDecimal changed) {
        estimatedHours = changed;
        return this;
    }

    public TaskDraft status(@Nullable String changed) {
        status = changed;
        return this;
    }

    public TaskDraft blocker(@Nullable String changed) {
        blocker = changed;
        return this;
    }

    public TaskDraft impact(@Nullable String changed) {
        impact = changed;
        return this;
    }

    public TaskDraft risk(@Nullable String changed) {
        risk = changed;
        return this;
    }

    public TaskDraft notes(@Nullable String changed) {
        notes = changed;
        return this;
    }

    public TaskDraft prerequisites(@Nullable String changed) {
        prerequisites = changed;
        return this;
    }

    public TaskDraft extra(List<TaskDetails.Field> changed) {
        extra = changed;
        return this;
    }

    /**
     * What was written.
     *
     * @throws com.aeondt.platform.AeonException when a part is out of bounds
     */
    public TaskDetails details() {
        return new TaskDetails(
                title,
                priority,
                category,
                tags,
                due,
                context,
                success,
                assigned,
                estimatedHours,
                status,
                blocker,
                impact,
                risk,
                notes,
                prerequisites,
                extra);
    }
}
