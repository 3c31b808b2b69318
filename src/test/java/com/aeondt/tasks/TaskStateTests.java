package com.aeondt.tasks;

import static com.aeondt.tasks.TaskState.ARCHIVE;
import static com.aeondt.tasks.TaskState.BLOCKED;
import static com.aeondt.tasks.TaskState.CANCELLED;
import static com.aeondt.tasks.TaskState.COMPLETE;
import static com.aeondt.tasks.TaskState.CREATE;
import static com.aeondt.tasks.TaskState.PRIORITIZE;
import static com.aeondt.tasks.TaskState.REVIEW;
import static com.aeondt.tasks.TaskState.SCHEDULE;
import static com.aeondt.tasks.TaskState.TRIAGE;
import static com.aeondt.tasks.TaskState.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskStateTests {

    /** Decision record 0012 lists them: nine of the operating procedures, twelve of ours. */
    private static final List<String> ARROWS = List.of(
            "CREATE→TRIAGE",
            "TRIAGE→PRIORITIZE",
            "PRIORITIZE→SCHEDULE",
            "SCHEDULE→WORK",
            "WORK→BLOCKED",
            "BLOCKED→WORK",
            "WORK→REVIEW",
            "REVIEW→COMPLETE",
            "COMPLETE→ARCHIVE",
            "SCHEDULE→PRIORITIZE",
            "WORK→SCHEDULE",
            "REVIEW→WORK",
            "COMPLETE→WORK",
            "CANCELLED→CREATE",
            "CREATE→CANCELLED",
            "TRIAGE→CANCELLED",
            "PRIORITIZE→CANCELLED",
            "SCHEDULE→CANCELLED",
            "WORK→CANCELLED",
            "BLOCKED→CANCELLED",
            "REVIEW→CANCELLED");

    @Test
    void theArrowsAreExactlyTheDecidedOnes() {
        var found = new ArrayList<String>();
        for (var from : TaskState.values()) {
            from.next().forEach(to -> found.add(from + "→" + to));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(ARROWS);
    }

    @Test
    void theWayFollowsTheArrows() {
        assertThat(CREATE.pathTo(COMPLETE)).containsExactly(TRIAGE, PRIORITIZE, SCHEDULE, WORK, REVIEW, COMPLETE);
        assertThat(SCHEDULE.pathTo(BLOCKED)).containsExactly(WORK, BLOCKED);
        assertThat(COMPLETE.pathTo(SCHEDULE)).containsExactly(WORK, SCHEDULE);
        assertThat(WORK.pathTo(CANCELLED)).containsExactly(CANCELLED);
        assertThat(CANCELLED.pathTo(SCHEDULE)).containsExactly(CREATE, TRIAGE, PRIORITIZE, SCHEDULE);
    }

    @Test
    void noWayLeadsOutOfTheArchiveOrThroughCancelled() {
        assertThat(ARCHIVE.pathTo(WORK)).isEmpty();
        assertThat(WORK.pathTo(CREATE)).isEmpty();
        assertThat(WORK.pathTo(WORK)).isEmpty();
    }

    @Test
    void theStateDecidesTheFile() {
        assertThat(TRIAGE.file())
                .hasValueSatisfying(file -> assertThat(file.fileName()).isEqualTo("backlog.todo"));
        assertThat(COMPLETE.file())
                .hasValueSatisfying(file -> assertThat(file.fileName()).isEqualTo("current.todo"));
        assertThat(ARCHIVE.file())
                .hasValueSatisfying(file -> assertThat(file.fileName()).isEqualTo("SOT.md"));
        assertThat(CANCELLED.file()).isEmpty();
    }

    @Test
    void whatIsCompletedOrCancelledIsNotOpen() {
        assertThat(List.of(TaskState.values()).stream().filter(state -> !state.open()))
                .containsExactly(COMPLETE, ARCHIVE, CANCELLED);
    }
}
