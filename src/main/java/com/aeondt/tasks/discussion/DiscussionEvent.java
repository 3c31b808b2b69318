package com.aeondt.tasks.discussion;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import com.aeondt.tasks.TaskId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people say about a task and do on it. */
public sealed interface DiscussionEvent extends DomainEvent {

    TaskId task();

    @Override
    default Subject subject() {
        return task().subject();
    }

    /** Somebody commented. */
    record Commented(TaskId task, UUID comment) implements DiscussionEvent {

        @Override
        public String type() {
            return "tasks.commented.v1";
        }
    }

    /**
     * The task was linked to a commit, a pull request or the like.
     *
     * @param breaks what the commit breaks, in its author's words
     */
    record Linked(
            TaskId task,
            UUID link,
            LinkType linkType,
            String target,
            @Nullable String breaks) implements DiscussionEvent {

        @Override
        public String type() {
            return "tasks.linked.v1";
        }
    }

    /** A link was taken away. */
    record Unlinked(TaskId task, LinkType linkType, String target) implements DiscussionEvent {

        @Override
        public String type() {
            return "tasks.unlinked.v1";
        }
    }

    /** Somebody worked on the task. */
    record WorkLogged(TaskId task, UUID workLog, LocalDate workDate, BigDecimal hours) implements DiscussionEvent {

        @Override
        public String type() {
            return "tasks.work-logged.v1";
        }
    }
}
