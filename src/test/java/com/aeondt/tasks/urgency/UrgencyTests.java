package com.aeondt.tasks.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Revision;
import com.aeondt.tasks.DueDate;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.project.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class UrgencyTests {

    private static final Instant CREATED = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final TaskDetails LOGIN = TaskDetails.titled("Login");

    @Test
    void aTaskWithoutAnythingIsNotUrgent() {
        assertThat(urgency(TaskState.CREATE, LOGIN, 0, 0)).isEqualTo(new Urgency(new BigDecimal("0.00"), List.of()));
    }

    @Test
    void theScoreIsTheSumOfItsTerms() {
        var details = LOGIN.withPriority(Priority.P0)
                .withDue(DueDate.on(TODAY.minusDays(7)))
                .withTags(List.of("auth"));
        var urgency = urgency(TaskState.WORK, details, 2, 0);

        assertThat(urgency.terms())
                .extracting(Urgency.Term::name)
                .containsExactly("priority", "due", "blocking", "active", "tags");
        assertThat(urgency.score()).isEqualByComparingTo("33.80");
    }

    @Test
    void dueGrowsFromTwoWeeksAheadToOneWeekOver() {
        assertThat(due(TODAY.plusDays(30))).isEqualByComparingTo("2.40");
        assertThat(due(TODAY.plusDays(14))).isEqualByComparingTo("2.40");
        assertThat(due(TODAY)).isEqualByComparingTo("8.80");
        assertThat(due(TODAY.minusDays(30))).isEqualByComparingTo("12.00");
    }

    @Test
    void waitingMakesLessUrgent() {
        assertThat(urgency(TaskState.SCHEDULE, LOGIN, 0, 1).score()).isEqualByComparingTo("-5");
    }

    @Test
    void whatIsOverIsNotUrgent() {
        assertThat(urgency(TaskState.COMPLETE, LOGIN.withPriority(Priority.P0), 3, 0)
                        .score())
                .isEqualByComparingTo("0");
    }

    private static BigDecimal due(LocalDate day) {
        return urgency(TaskState.CREATE, LOGIN.withDue(DueDate.on(day)), 0, 0).score();
    }

    private static Urgency urgency(TaskState state, TaskDetails details, int waiting, int open) {
        var task = new TaskView(
                new TaskId(Ids.next()),
                new TaskKey("TASK-301"),
                new ProjectId(Ids.next()),
                state,
                details,
                List.of(),
                BigDecimal.ONE,
                null,
                CREATED,
                CREATED,
                CREATED,
                CREATED,
                null,
                null,
                new Revision(0));
        return Urgency.of(task, waiting, open, TODAY, ZoneOffset.UTC);
    }
}
