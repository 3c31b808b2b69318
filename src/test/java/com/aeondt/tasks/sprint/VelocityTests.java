package com.aeondt.tasks.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Ids;
import com.aeondt.tasks.SprintId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VelocityTests {

    @Test
    void itIsTheMeanOfWhatWasDoneAndHowFarThatVaries() {
        // 20, 30 and 40 hours: mean 30, deviation the root of 200 / 3
        var velocity = Velocity.of(List.of(sprint(4, 1, "40"), sprint(3, 1, "30"), sprint(2, 1, "20")));
        assertThat(velocity.averageHours()).isEqualByComparingTo("30");
        assertThat(velocity.averageTasks()).isEqualByComparingTo("3");
        assertThat(velocity.deviationHours()).isEqualByComparingTo("8.16");
        assertThat(velocity.completionRate()).isEqualByComparingTo("0.75");
    }

    @Test
    void withoutSprintsThereIsNone() {
        assertThat(Velocity.of(List.of()).averageHours()).isNull();
        assertThat(sprint(0, 0, "0").completionRate()).isEqualByComparingTo("0");
    }

    private static Velocity.SprintVelocity sprint(int done, int carried, String hours) {
        return new Velocity.SprintVelocity(
                new SprintId(Ids.next()),
                "W48",
                LocalDate.of(2026, 11, 27),
                done + carried,
                0,
                0,
                done,
                carried,
                new BigDecimal(hours),
                Velocity.rate(done, done + carried));
    }
}
