package com.aeondt.tasks.urgency;

import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.shared.BusinessTime;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the urgency of a task depends on. */
@Service
@Transactional(readOnly = true)
public class Urgencies {

    private final Tasks tasks;
    private final BusinessTime time;

    Urgencies(Tasks tasks, BusinessTime time) {
        this.tasks = tasks;
        this.time = time;
    }

    public Urgency of(TaskView task) {
        return Urgency.of(
                task,
                open(tasks.waitingFor(task.id())),
                open(tasks.views(task.dependencyIds())),
                time.today(),
                time.zone());
    }

    private static int open(Collection<TaskView> tasks) {
        return (int) tasks.stream().filter(task -> task.state().open()).count();
    }
}
