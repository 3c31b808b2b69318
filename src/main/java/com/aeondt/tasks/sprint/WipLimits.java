package com.aeondt.tasks.sprint;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskEvent;
import com.aeondt.tasks.TaskFilter;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Refuses work beyond the limit of a running sprint. Listens inside the transaction: what it refuses did not happen. */
@Component
class WipLimits {

    private final SprintRepository sprints;
    private final Tasks tasks;

    WipLimits(SprintRepository sprints, Tasks tasks) {
        this.sprints = sprints;
        this.tasks = tasks;
    }

    @EventListener
    void on(TaskEvent.Moved moved) {
        if (moved.to() == TaskState.WORK && moved.from() != TaskState.BLOCKED) {
            var sprint = tasks.find(moved.task().toString()).sprint();
            if (sprint != null) {
                check(sprint);
            }
        }
    }

    private void check(SprintId id) {
        var limit = sprints.findById(id.value())
                .filter(sprint -> sprint.state() == SprintState.ACTIVE)
                .map(sprint -> sprint.toView().plan().wipLimit());
        if (limit.isPresent()) {
            var inWork =
                    tasks
                            .list(TaskFilter.of(id), new PageRequest(PageRequest.MAX_LIMIT, Optional.empty()))
                            .items()
                            .stream()
                            .map(TaskView::state)
                            .filter(TaskState.WORK::equals)
                            .count();
            if (inWork > limit.get()) {
                throw new AeonException(
                                SprintError.WIP_LIMIT, "At most " + limit.get() + " tasks of this sprint are in work.")
                        .with("limit", limit.get());
            }
        }
    }
}
