package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.TaskPart;

/** What was changed in a file, laid over what a task says. */
final class Overlay {

    private Overlay() {}

    /** The task's details with the parts that differ between two versions of its entry. */
    static TaskDetails of(TaskDetails task, TaskDetails before, TaskDetails after) {
        var draft = TaskDraft.of(task);
        for (var part : TaskPart.values()) {
            if (!part.same(before, after)) {
                part.take(draft, after);
            }
        }
        return draft.details();
    }
}
