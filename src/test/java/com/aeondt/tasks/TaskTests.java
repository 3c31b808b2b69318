package com.aeondt.tasks;

import static com.aeondt.tasks.TaskFixtures.MONDAY;
import static com.aeondt.tasks.TaskFixtures.TUESDAY;
import static com.aeondt.tasks.TaskFixtures.createdTask;
import static com.aeondt.tasks.TaskFixtures.dependency;
import static com.aeondt.tasks.TaskFixtures.moved;
import static com.aeondt.tasks.TaskFixtures.prioritizedTask;
import static com.aeondt.tasks.TaskFixtures.scheduledTask;
import static com.aeondt.tasks.TaskFixtures.startedTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.ErrorCode;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TaskTests {

    private static final TaskDependency SCHEMA = dependency("TASK-295");

    @Test
    void aNewTaskIsInCreateAndSaysSo() {
        var task = createdTask("TASK-301");

        assertThat(task.state()).isEqualTo(TaskState.CREATE);
        assertThat(events(task)).containsExactly("tasks.created.v1");
    }

    @Test
    void theWholeLifeIsToldInThePastTense() {
        var task = startedTask("TASK-301");
        task.moveTo(TaskState.BLOCKED, List.of(), "The staging database is down", TUESDAY);
        moved(task, TaskState.WORK, TaskState.REVIEW, TaskState.COMPLETE, TaskState.ARCHIVE);

        assertThat(events(task))
                .containsSubsequence(
                        "tasks.created.v1",
                        "tasks.triaged.v1",
                        "tasks.prioritized.v1",
                        "tasks.scheduled.v1",
                        "tasks.started.v1",
                        "tasks.blocked.v1",
                        "tasks.unblocked.v1",
                        "tasks.submitted.v1",
                        "tasks.completed.v1",
                        "tasks.archived.v1");
    }

    @Test
    void anotherStepThanAnArrowIsRefusedWithTheAllowedStates() {
        assertThatExceptionOfType(AeonException.class)
                .isThrownBy(() -> moved(createdTask("TASK-301"), TaskState.WORK))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(TaskError.TRANSITION_NOT_ALLOWED);
                    assertThat(refused.context())
                            .containsEntry("allowed", List.of(TaskState.TRIAGE, TaskState.CANCELLED));
                });
    }

    @Test
    void withoutAPriorityNothingLeavesPrioritize() {
        var task = moved(createdTask("TASK-301"), TaskState.TRIAGE, TaskState.PRIORITIZE);

        refused(TaskError.PRIORITY_NEEDED, () -> moved(task, TaskState.SCHEDULE));
    }

    @Test
    void aScheduledTaskKeepsAPriority() {
        var task = scheduledTask("TASK-301");

        refused(TaskError.PRIORITY_NEEDED, () -> task.describe(TaskDetails.titled("Login API"), TUESDAY));
    }

    @Test
    void aChangeNamesTheFieldsThatAreDifferent() {
        var task = prioritizedTask("TASK-301");
        task.describe(
                task.details()
                        .withPriority(Priority.P1)
                        .withDue(DueDate.parse("2026-W48").orElseThrow()),
                TUESDAY);

        assertThat(task.news().getLast())
                .isEqualTo(new TaskEvent.Changed(task.id(), task.key(), List.of("priority", "due")));
        assertThat(task.toView().updatedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void theSameTextAgainIsNoChange() {
        var task = prioritizedTask("TASK-301");
        var before = events(task);

        task.describe(task.details(), TUESDAY);

        assertThat(events(task)).isEqualTo(before);
        assertThat(task.toView().updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    void workThatBeginsBeforeADependencyIsOverIsBlockedAtOnce() {
        var task = scheduledTask("TASK-301").dependOn(List.of(SCHEMA), List.of(SCHEMA), MONDAY);
        task.moveTo(TaskState.WORK, List.of(SCHEMA), null, TUESDAY);

        assertThat(task.state()).isEqualTo(TaskState.BLOCKED);
        assertThat(task.toView().startedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void aDependencyOnAnOpenTaskBlocksWork() {
        var task = startedTask("TASK-301").dependOn(List.of(SCHEMA), List.of(SCHEMA), TUESDAY);

        assertThat(task.state()).isEqualTo(TaskState.BLOCKED);
        refused(TaskError.DEPENDENCIES_OPEN, () -> task.moveTo(TaskState.WORK, List.of(SCHEMA), null, TUESDAY));
    }

    @Test
    void theLastDependencyUnblocks() {
        var other = dependency("TASK-296");
        var task = startedTask("TASK-301").dependOn(List.of(SCHEMA, other), List.of(SCHEMA, other), MONDAY);

        assertThat(task.dependencyOver(List.of(other), TUESDAY).state()).isEqualTo(TaskState.BLOCKED);
        assertThat(task.dependencyOver(List.of(), TUESDAY).state()).isEqualTo(TaskState.WORK);
    }

    @Test
    void aBlockerOfItsOwnOutlivesTheDependencies() {
        var task = startedTask("TASK-301").dependOn(List.of(SCHEMA), List.of(SCHEMA), MONDAY);
        task.describe(task.details().withBlocker("Legal has to agree"), MONDAY);

        assertThat(task.dependencyOver(List.of(), TUESDAY).state()).isEqualTo(TaskState.BLOCKED);
    }

    @Test
    void blockingNeedsAReasonAndKeepsIt() {
        var task = startedTask("TASK-301");
        refused(TaskError.BLOCKER_NEEDED, () -> task.moveTo(TaskState.BLOCKED, List.of(), " ", TUESDAY));

        task.moveTo(TaskState.BLOCKED, List.of(), "Legal has to agree", TUESDAY);

        assertThat(task.details().blocker()).isEqualTo("Legal has to agree");
        assertThat(moved(task, TaskState.WORK).details().blocker()).isNull();
    }

    @Test
    void completionIsDatedAndReopeningForgetsTheDate() {
        var task = moved(startedTask("TASK-301"), TaskState.REVIEW);
        task.moveTo(TaskState.COMPLETE, List.of(), null, TUESDAY);
        assertThat(task.toView().completedAt()).isEqualTo(TUESDAY);

        moved(task, TaskState.WORK);

        assertThat(task.toView().completedAt()).isNull();
        assertThat(task.toView().startedAt()).isEqualTo(MONDAY);
    }

    @Test
    void aCancelledTaskCanBeTakenUpAgainWithItsText() {
        var task = moved(startedTask("TASK-301"), TaskState.CANCELLED, TaskState.CREATE);

        assertThat(task.details().title()).isEqualTo("Login API");
        assertThat(events(task)).endsWith("tasks.cancelled.v1", "tasks.restored.v1");
    }

    @Test
    void aHundredDependenciesAreEnough() {
        var many = Stream.iterate(1, i -> i + 1)
                .limit(101)
                .map(i -> dependency("TASK-" + i))
                .toList();

        refused(TaskError.TOO_MANY_DEPENDENCIES, () -> createdTask("TASK-301").dependOn(many, many, MONDAY));
    }

    private static List<String> events(Task task) {
        return task.news().stream().map(TaskEvent::type).toList();
    }

    private static void refused(ErrorCode code, ThrowingCallable attempt) {
        assertThatExceptionOfType(AeonException.class)
                .isThrownBy(attempt)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
