package com.aeondt.tasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DailyStatusTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void itSaysWhatMovedWhatIsInTheWayAndWhatIsLate() {
        var status = new DailyStatus(
                FRIDAY,
                List.of(
                        new DailyStatus.Moved(new TaskKey("TASK-1"), "Login", TaskState.WORK, TaskState.COMPLETE),
                        new DailyStatus.Moved(new TaskKey("TASK-3"), "Idea", null, TaskState.CREATE)),
                List.of(new DailyStatus.Blocked(
                        new TaskKey("TASK-2"), "Log-out", "ada", "the vault\nis sealed", List.of("TASK-1"))),
                List.of(new DailyStatus.Late(
                        new TaskKey("TASK-2"), "Log-out", Priority.P1, null, FRIDAY.minusDays(1))));
        assertThat(status.text()).isEqualTo("""
                # Daily status, 2026-11-27

                2 moved, 1 completed, 1 blocked, 1 late.

                ## Moved

                - TASK-1 Login: WORK → COMPLETE
                - TASK-3 Idea: new → CREATE

                ## Blocked

                - TASK-2 Log-out (ada): the vault is sealed; waits for TASK-1

                ## Late

                - [P1] TASK-2 Log-out: due 2026-11-26
                """);
    }

    @Test
    void whatWentToTheRecordOnTheDayItWasDoneCounts() {
        var status = new DailyStatus(
                FRIDAY,
                List.of(
                        new DailyStatus.Moved(new TaskKey("TASK-1"), "Login", TaskState.WORK, TaskState.ARCHIVE),
                        new DailyStatus.Moved(new TaskKey("TASK-2"), "Old", TaskState.COMPLETE, TaskState.ARCHIVE)),
                List.of(),
                List.of());
        assertThat(status.text()).contains("2 moved, 1 completed");
    }

    @Test
    void aQuietDayIsSaidToBeOne() {
        assertThat(new DailyStatus(FRIDAY, List.of(), List.of(), List.of()).text())
                .contains("0 moved")
                .contains("## Late\n\nNothing.\n");
    }
}
