package com.aeondt.tasks.sprint;

import com.aeondt.tasks.project.ProjectId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What completed sprints got done. */
@Service
@Transactional(readOnly = true)
public class Velocities {

    private final SprintRepository repository;

    Velocities(SprintRepository repository) {
        this.repository = repository;
    }

    /**
     * The velocity of the last sprints.
     *
     * @param project null for all
     */
    public Velocity of(@Nullable ProjectId project, int sprints) {
        var rows = project == null
                ? repository.findByStateOrderByCompletedAtDesc(SprintState.COMPLETED, Limit.of(sprints))
                : repository.findByProjectIdAndStateOrderByCompletedAtDesc(
                        project.value(), SprintState.COMPLETED, Limit.of(sprints));
        return Velocity.of(entries(rows));
    }

    private static List<Velocity.SprintVelocity> entries(List<Sprint> rows) {
        return rows.stream()
                .map(Sprint::toView)
                .flatMap(view ->
                        Optional.ofNullable(view.result())
                                .map(result -> Velocity.SprintVelocity.of(view, result))
                                .stream())
                .toList();
    }
}
