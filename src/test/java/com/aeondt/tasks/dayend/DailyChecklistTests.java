package com.aeondt.tasks.dayend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Ids;
import com.aeondt.tasks.shared.Person;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DailyChecklistTests {

    private static final Instant EVENING = Instant.parse("2026-11-25T17:00:00Z");
    private static final Person ADA = new Person(Ids.next(), "ada");
    private static final Person GRACE = new Person(Ids.next(), "grace");

    private final DailyChecklist checklist = new DailyChecklist(LocalDate.of(2026, 11, 25), ADA, EVENING);

    @Test
    void itBeginsWithSixOpenItems() {
        assertThat(checklist.toView().items())
                .hasSize(6)
                .noneMatch(DailyChecklistView.ChecklistItem::done)
                .extracting(DailyChecklistView.ChecklistItem::text)
                .startsWith("Update current.todo with task progress", "Mark completed tasks with [x]");
    }

    @Test
    void tickedItemsStayInTheOrderOfTheList() {
        checklist.tick(DayItem.CHANNELS, true, ADA, EVENING).tick(DayItem.PROGRESS, true, ADA, EVENING);

        assertThat(checklist.open())
                .containsExactly(DayItem.COMPLETED, DayItem.BLOCKERS, DayItem.COMMITS, DayItem.REVIEWS);
    }

    @Test
    void anItemIsOpenedAgainAndTickingTwiceChangesNothing() {
        checklist.tick(DayItem.COMMITS, true, ADA, EVENING);
        var later = EVENING.plusSeconds(60);

        assertThat(checklist.tick(DayItem.COMMITS, true, ADA, later).toView().changedAt())
                .isEqualTo(EVENING);
        assertThat(checklist.tick(DayItem.COMMITS, false, ADA, later).open()).hasSize(6);
        assertThat(checklist.toView().changedAt()).isEqualTo(later);
    }

    @Test
    void nobodyTicksOffForSomebodyElse() {
        assertThatThrownBy(() -> checklist.tick(DayItem.COMMITS, true, GRACE, EVENING))
                .isInstanceOf(AeonException.class)
                .hasMessageContaining("ada");
    }
}
