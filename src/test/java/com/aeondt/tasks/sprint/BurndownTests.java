package com.aeondt.tasks.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.tasks.sprint.Burndown.Item;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BurndownTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    /** Counted by hand: 20 h committed, 5 h added on Tuesday, 4 h removed on Wednesday. */
    private static final List<Item> ITEMS = List.of(
            item(8, "2026-11-22T10:00:00Z", null, "2026-11-24T15:00:00Z"),
            item(8, "2026-11-22T10:00:00Z", null, null),
            item(4, "2026-11-22T10:00:00Z", "2026-11-25T09:00:00Z", null),
            item(5, "2026-11-24T09:00:00Z", null, "2026-11-26T12:00:00Z"));

    @Test
    void itEqualsTheOneCountedByHand() {
        var points = Burndown.of(MONDAY, FRIDAY, ITEMS, ZoneOffset.UTC, FRIDAY).points();

        assertThat(points).extracting(point -> point.scopeHours().intValue()).containsExactly(20, 25, 21, 21, 21);
        assertThat(points).extracting(point -> point.doneHours().intValue()).containsExactly(0, 8, 8, 13, 13);
        assertThat(points)
                .extracting(point -> point.remainingHours().intValue())
                .containsExactly(20, 17, 13, 8, 8);
        assertThat(points).extracting(Burndown.BurndownPoint::remainingTasks).containsExactly(3, 3, 2, 1, 1);
        assertThat(points).extracting(point -> point.idealHours().intValue()).containsExactly(16, 12, 8, 4, 0);
    }

    @Test
    void daysToComeHaveNoPoint() {
        assertThat(Burndown.of(MONDAY, FRIDAY, ITEMS, ZoneOffset.UTC, MONDAY.plusDays(1))
                        .points())
                .hasSize(2);
        assertThat(Burndown.of(MONDAY, FRIDAY, ITEMS, ZoneOffset.UTC, MONDAY.minusDays(1))
                        .points())
                .isEmpty();
    }

    private static Item item(int hours, String added, @Nullable String removed, @Nullable String completed) {
        return new Item(
                BigDecimal.valueOf(hours),
                Instant.parse(added),
                removed == null ? null : Instant.parse(removed),
                completed == null ? null : Instant.parse(completed));
    }
}
