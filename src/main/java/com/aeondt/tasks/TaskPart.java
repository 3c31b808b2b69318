package com.aeondt.tasks;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of {@link TaskDetails}, for whoever treats them all alike. */
public enum TaskPart {
    TITLE("title", TaskDetails::title, (draft, from) -> draft.title(from.title())),
    PRIORITY("priority", TaskDetails::priority, (draft, from) -> draft.priority(from.priority())),
    CATEGORY("category", TaskDetails::category, (draft, from) -> draft.category(from.category())),
    TAGS("tags", TaskDetails::tags, (draft, from) -> draft.tags(from.tags())),
    DUE("due", TaskDetails::due, (draft, from) -> draft.due(from.due())),
    CONTEXT("context", TaskDetails::context, (draft, from) -> draft.context(from.context())),
    SUCCESS("success", TaskDetails::success, (draft, from) -> draft.success(from.success())),
    ASSIGNED("assigned", TaskDetails::assigned, (draft, from) -> draft.assigned(from.assigned())),
    ESTIMATED_HOURS(
            "estimatedHours",
            TaskDetails::estimatedHours,
            (draft, from) -> draft.estimatedHours(from.estimatedHours())),
    STATUS("status", TaskDetails::status, (draft, from) -> draft.status(from.status())),
    BLOCKER("blocker", TaskDetails::blocker, (draft, from) -> draft.blocker(from.blocker())),
    IMPACT("impact", TaskDetails::impact, (draft, from) -> draft.impact(from.impact())),
    RISK("risk", TaskDetails::risk, (draft, from) -> draft.risk(from.risk())),
    NOTES("notes", TaskDetails::notes, (draft, from) -> draft.notes(from.notes())),
    PREREQUISITES(
            "prerequisites", TaskDetails::prerequisites, (draft, from) -> draft.prerequisites(from.prerequisites())),
    EXTRA("extra", TaskDetails::extra, (draft, from) -> draft.extra(from.extra()));

    private interface Copy {
        void into(TaskDraft draft, TaskDetails from);
    }

    private final String text;
    private final Function<TaskDetails, @Nullable Object> value;
    private final Copy copy;

    TaskPart(String text, Function<TaskDetails, @Nullable Object> value, Copy copy) {
        this.text = text;
        this.value = value;
        this.copy = copy;
    }

    /** The name of the component, as events and clients have it. */
    public String text() {
        return text;
    }

    /** Whether two details say the same about it. */
    public boolean same(TaskDetails one, TaskDetails other) {
        return Objects.equals(value.apply(one), value.apply(other));
    }

    /** Takes this part over from other details. */
    public void take(TaskDraft draft, TaskDetails from) {
        copy.into(draft, from);
    }
}
