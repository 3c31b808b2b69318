package com.aeondt.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDateTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 2026-11-27",
        "2026-W48, 2026-11-29",
        "2026-W53, 2027-01-03",
        "2026-Q4, 2026-12-31",
        "2024-02, 2024-02-29",
        "2026, 2026-12-31"
    })
    void aPeriodEndsOnItsLastDay(String text, LocalDate last) {
        assertThat(DueDate.parse(text)).hasValue(new DueDate(text, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-W54", "2026-Q5", "2026-13", "tomorrow", "+12026-01-01", ""})
    void whatNamesNoDayIsRefused(String text) {
        assertThat(DueDate.parse(text)).isEmpty();
    }

    @Test
    void aDayIsItsOwnText() {
        assertThat(DueDate.on(LocalDate.of(2026, 11, 27)).text()).isEqualTo("2026-11-27");
    }

    @Test
    void aRecurrenceHasARuleAndNoDayYet() {
        assertThat(DueDate.parse("every-friday")).hasValueSatisfying(due -> {
            assertThat(due.rule()).hasValue("FREQ=WEEKLY;BYDAY=FR");
            assertThat(due.date()).isNull();
        });
        assertThat(DueDate.on(LocalDate.of(2026, 11, 27)).rule()).isEmpty();
    }

    @Test
    void aRecurrenceHasItsFirstDayFromADayOn() {
        var wednesday = LocalDate.of(2026, 11, 25);

        assertThat(DueDate.parse("every-friday").flatMap(due -> due.firstFrom(wednesday)))
                .hasValueSatisfying(due -> assertThat(due.date()).isEqualTo(LocalDate.of(2026, 11, 27)));
        assertThat(DueDate.parse("every-wednesday").flatMap(due -> due.firstFrom(wednesday)))
                .hasValueSatisfying(due -> assertThat(due.date()).isEqualTo(wednesday));
        assertThat(DueDate.parse("2026-W48").flatMap(due -> due.firstFrom(wednesday)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RRULE:FREQ=DAILY;UNTIL=20200101", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"})
    void aRuleWithoutADayIsWrittenDownWithoutOne(String text) {
        assertThat(DueDate.parse(text).flatMap(due -> due.firstFrom(LocalDate.of(2026, 11, 25))))
                .isEmpty();
    }
}
