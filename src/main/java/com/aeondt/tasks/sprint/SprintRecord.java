package com.aeondt.tasks.sprint;

import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.breaking.BreakingChange;
import com.aeondt.tasks.breaking.BreakingChanges;
import com.aeondt.tasks.files.FileBlocks;
import com.aeondt.tasks.files.FileName;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.retro.Retrospectives;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is left of a sprint: how it went, in the project's {@code current.todo} where its people look, and what is to improve. */
@Component
class SprintRecord {

    static final String HEADING = "Sprint metrics";

    private static final int SPRINTS = 3;
    private static final int LISTED = 20;

    private final FileBlocks blocks;
    private final Velocities velocities;
    private final Retrospectives retrospectives;
    private final BreakingChanges changes;

    SprintRecord(FileBlocks blocks, Velocities velocities, Retrospectives retrospectives, BreakingChanges changes) {
        this.blocks = blocks;
        this.velocities = velocities;
        this.retrospectives = retrospectives;
        this.changes = changes;
    }

    /** Takes the turn at the project's files before tasks are touched, as every writer of files does. */
    void takeTurn(ProjectId project) {
        blocks.takeTurn(project);
    }

    /** How many changes come with a sprint that break something. */
    int breaking(SprintId sprint) {
        return changes.count(sprint);
    }

    /** What broke in its project and came with no sprint yet comes with this one. */
    List<BreakingChange> release(SprintView sprint) {
        return changes.release(sprint.project(), sprint.id());
    }

    /** What its retrospectives say is to be done becomes tasks, the numbers go into the file. */
    void write(SprintView sprint, SprintResult result, int blocked, List<BreakingChange> breaking) {
        var improvements = retrospectives.promoteActions(sprint.id());
        var lines = new ArrayList<>(lines(sprint, result, blocked, velocities.of(sprint.project(), SPRINTS)));
        breaking.stream().limit(LISTED).forEach(change -> lines.add("- Breaking: " + change.line()));
        if (breaking.size() > LISTED) {
            lines.add("- Breaking: and %d more".formatted(breaking.size() - LISTED));
        }
        if (!improvements.isEmpty()) {
            lines.add("- Improvements: "
                    + improvements.stream().map(TaskKey::value).collect(Collectors.joining(", ")));
        }
        blocks.write(sprint.project(), FileName.CURRENT, HEADING, lines);
    }

    static List<String> lines(SprintView sprint, SprintResult result, int blocked, Velocity velocity) {
        var plan = sprint.plan();
        var lines = new ArrayList<String>();
        lines.add("- Sprint: %s (%s to %s)".formatted(line(plan.name()), plan.startsOn(), plan.endsOn()));
        if (plan.goal() != null) {
            lines.add("- Goal: " + line(plan.goal()));
        }
        lines.add("- Committed: %d, added: %d, removed: %d"
                .formatted(result.committedTasks(), result.addedTasks(), result.removedTasks()));
        lines.add("- Completed: %d (%s h)".formatted(result.doneTasks(), hours(result.doneHours())));
        lines.add("- Carried over: " + result.carriedTasks());
        lines.add("- Completion rate: %d %%".formatted(Math.round(100 * result.completionRate())));
        lines.add("- Blocked at the end: " + blocked);
        if (velocity.averageHours() != null) {
            lines.add("- Velocity: %s h, average of the last %d: %s h"
                    .formatted(hours(result.doneHours()), velocity.sprints().size(), hours(velocity.averageHours())));
        }
        return List.copyOf(lines);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String hours(BigDecimal hours) {
        var plain = hours.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
