package com.aeondt.tasks.backlog;

import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.TaskFilter;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskSort;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import java.util.List;
import org.springframework.stereotype.Service;

/** What is not scheduled yet. */
@Service
public class Backlog {

    private static final List<TaskState> STATES = List.of(TaskState.CREATE, TaskState.TRIAGE, TaskState.PRIORITIZE);
    private static final List<TaskState> UNJUDGED = List.of(TaskState.CREATE, TaskState.TRIAGE);

    private final Tasks tasks;

    Backlog(Tasks tasks) {
        this.tasks = tasks;
    }

    /** All of it, what was ranked first, then oldest first. */
    public Slice<TaskView> list(PageRequest page) {
        return tasks.list(TaskFilter.of(STATES, TaskSort.RANK), page);
    }

    /** What nobody has judged yet, oldest first. */
    public Slice<TaskView> triage(PageRequest page) {
        return tasks.list(TaskFilter.of(UNJUDGED, TaskSort.CREATED), page);
    }

    /** Puts these tasks first, in this order. */
    public void rank(List<TaskId> order) {
        tasks.rankFirst(order);
    }
}
