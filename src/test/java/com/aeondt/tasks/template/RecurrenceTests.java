package com.aeondt.tasks.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aeondt.platform.AeonException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecurrenceTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void theFirstDayIsTheNextThatTheRuleNames() {
        var fridays = new Recurrence("FREQ=WEEKLY;BYDAY=FR", MONDAY);
        assertThat(fridays.firstFrom(MONDAY)).hasValue(FRIDAY);
        assertThat(fridays.firstFrom(FRIDAY)).hasValue(FRIDAY);
        assertThat(fridays.firstFrom(FRIDAY.plusDays(1))).hasValue(FRIDAY.plusDays(7));
    }

    @Test
    void theLastDayOfAMonthIsKnown() {
        assertThat(new Recurrence("FREQ=MONTHLY;BYMONTHDAY=-1", MONDAY).firstFrom(LocalDate.of(2027, 2, 1)))
                .hasValue(LocalDate.of(2027, 2, 28));
    }

    @Test
    void aRuleMayEnd() {
        assertThat(new Recurrence("FREQ=DAILY;COUNT=3", MONDAY).firstFrom(FRIDAY))
                .isEmpty();
    }

    @Test
    void anUnreadableRuleIsRefused() {
        assertThatExceptionOfType(AeonException.class).isThrownBy(() -> new Recurrence("every friday", MONDAY));
    }
}
