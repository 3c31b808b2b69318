package com.aeondt.tasks.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Ids;
import com.aeondt.platform.PlatformError;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.project.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SprintTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final TaskId TASK = new TaskId(Ids.next());

    @Test
    void aSprintStartsOnlyWithItsArtefacts() {
        assertThatExceptionOfType(AeonException.class)
                .isThrownBy(() -> planned(" ", null).start(0, List.of(), NOW))
                .satisfies(refused ->
                        assertThat(refused.context()).containsEntry("missing", List.of("goal", "capacity", "tasks")));
        assertThat(started().state()).isEqualTo(SprintState.ACTIVE);
    }

    @Test
    void scopeCountsOnlyWhileItRuns() {
        var sprint = planned("Log in", BigDecimal.TEN).scope(TASK, true).start(3, List.of(), NOW);
        sprint.scope(TASK, true).scope(TASK, false).complete(2, 1, BigDecimal.valueOf(12), 1, NOW);

        var result = sprint.toView().result();
        assertThat(result).isEqualTo(new SprintResult(3, 1, 1, 2, 1, BigDecimal.valueOf(12), 1));
        assertThat(new SprintResult(3, 1, 1, 2, 1, BigDecimal.TEN, 0).completionRate())
                .isEqualTo(2.0 / 3);
    }

    @Test
    void whatIsOverStaysAsItIs() {
        var sprint = started().complete(1, 0, BigDecimal.ONE, 0, NOW);

        refused(SprintError.COMPLETED, () -> sprint.scope(TASK, true));
        refused(SprintError.COMPLETED, () -> sprint.replan(plan("Other", null)));
        refused(SprintError.NOT_ACTIVE, () -> sprint.complete(1, 0, BigDecimal.ONE, 0, NOW));
        refused(SprintError.NOT_PLANNED, () -> sprint.start(1, List.of(), NOW));
        refused(SprintError.NOT_PLANNED, sprint::drop);
    }

    @Test
    void aSprintEndsAfterItStarts() {
        assertThatExceptionOfType(AeonException.class)
                .isThrownBy(() -> new SprintPlan("W48", null, MONDAY, MONDAY.minusDays(1), null, null))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(PlatformError.VALIDATION));
    }

    private static Sprint started() {
        return planned("Log in", BigDecimal.TEN).start(1, List.of(), NOW);
    }

    private static Sprint planned(@Nullable String goal, @Nullable BigDecimal capacity) {
        return new Sprint(new ProjectId(Ids.next()), plan(goal, capacity));
    }

    private static SprintPlan plan(@Nullable String goal, @Nullable BigDecimal capacity) {
        return new SprintPlan("2026-W48", goal, MONDAY, MONDAY.plusDays(4), capacity, null);
    }

    private static void refused(SprintError code, ThrowingCallable attempt) {
        assertThatExceptionOfType(AeonException.class)
                .isThrownBy(attempt)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
