package com.aeondt.tasks.sprint;

import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.shared.BusinessTime;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be read off a sprint. */
@Service
@Transactional(readOnly = true)
public class SprintCharts {

    private static final String NOBODY = "";

    private final Sprints sprints;
    private final SprintScope scope;
    private final BusinessTime time;

    SprintCharts(Sprints sprints, SprintScope scope, BusinessTime time) {
        this.sprints = sprints;
        this.scope = scope;
        this.time = time;
    }

    /**
     * How the team's time is spoken for.
     *
     * @param capacityHours what the team has; null while nobody has counted
     * @param plannedHours what the tasks are estimated at
     * @param unestimatedTasks how many have no estimate, and so are not in the hours
     * @param load by assignee; tasks without one come last, without a name
     */
    public record Capacity(
            @Nullable BigDecimal capacityHours, BigDecimal plannedHours, int unestimatedTasks, List<Load> load) {}

    /** What one assignee has in the sprint. */
    public record Load(@Nullable String assigned, int tasks, BigDecimal hours) {}

    public Burndown burndown(SprintId id) {
        var plan = sprints.find(id).plan();
        return Burndown.of(plan.startsOn(), plan.endsOn(), scope.items(id), time.zone(), time.today());
    }

    public Capacity capacity(SprintId id) {
        var content = sprints.content(id);
        var load = content.stream()
                .collect(Collectors.groupingBy(
                        task -> Optional.ofNullable(task.details().assigned()).orElse(NOBODY)))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().isEmpty() ? "\uffff" : entry.getKey()))
                .map(entry -> load(entry.getKey(), entry.getValue()))
                .toList();
        int unestimated = (int) content.stream()
                .filter(task -> task.details().estimatedHours() == null)
                .count();
        return new Capacity(sprints.find(id).plan().capacityHours(), Sprints.hours(content), unestimated, load);
    }

    private static Load load(String assigned, List<TaskView> tasks) {
        return new Load(assigned.isEmpty() ? null : assigned, tasks.size(), Sprints.hours(tasks));
    }
}
