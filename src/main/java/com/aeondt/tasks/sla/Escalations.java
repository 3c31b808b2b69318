package com.aeondt.tasks.sla;

import com.aeondt.platform.Revision;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls for help with tasks, to whom the terms of their priority name. */
@Service
@Transactional
public class Escalations {

    private static final String NOBODY_NAMED = "Nobody is named for a task without a priority";

    private final Tasks tasks;
    private final Slas slas;

    Escalations(Tasks tasks, Slas slas) {
        this.tasks = tasks;
        this.slas = slas;
    }

    /**
     * A task that was escalated.
     *
     * @param to who is to hear of it
     */
    public record Escalated(TaskView task, String to) {}

    /**
     * Escalates.
     *
     * @param raised the priority it gets; null for the one it has
     */
    public Escalated escalate(TaskView task, Revision seen, String reason, @Nullable Priority raised) {
        var priority = raised == null ? task.details().priority() : raised;
        var to = priority == null ? NOBODY_NAMED : slas.policy(priority).terms().escalation();
        return new Escalated(tasks.escalate(task.id(), seen, to, reason, raised), to);
    }
}
