package com.aeondt.tasks.draft;

import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.sprint.Sprints;
import com.aeondt.tasks.standup.Standups;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts accepted texts where they belong, in the transaction of the decision. */
@Component
class AcceptedDrafts {

    private final Tasks tasks;
    private final Standups standups;
    private final Sprints sprints;

    AcceptedDrafts(Tasks tasks, Standups standups, Sprints sprints) {
        this.tasks = tasks;
        this.standups = standups;
        this.sprints = sprints;
    }

    void place(DraftKind kind, UUID about, String text) {
        switch (kind) {
            case STANDUP_SUMMARY -> standups.summarise(about, text);
            case TASK_DESCRIPTION -> {
                var task = tasks.find(about.toString());
                tasks.change(task.id(), task.revision(), described(task.details(), text));
            }
            case SPRINT_REPORT -> {
                var sprint = sprints.find(new SprintId(about));
                sprints.note(sprint.id(), sprint.revision(), text);
            }
        }
    }

    private static TaskDetails described(TaskDetails details, String text) {
        return details.withContext(text.replaceAll("\\s+", " "));
    }
}
