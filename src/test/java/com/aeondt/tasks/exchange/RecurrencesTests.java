package com.aeondt.tasks.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrencesTests {

    @ParameterizedTest
    @CsvSource({
        "daily, FREQ=DAILY",
        "biweekly, FREQ=WEEKLY;INTERVAL=2",
        "3d, FREQ=DAILY;INTERVAL=3",
        "+1w, FREQ=WEEKLY",
        "2mo, FREQ=MONTHLY;INTERVAL=2",
        "P1M, FREQ=MONTHLY",
        "2q, FREQ=MONTHLY;INTERVAL=6",
        "1y, FREQ=YEARLY"
    })
    void wordsAreRules(String word, String rule) {
        assertThat(Recurrences.rule(word)).contains(rule);
    }

    @Test
    void nothingIsMadeUp() {
        assertThat(Recurrences.rule("whenever")).isEmpty();
        assertThat(Recurrences.rule("0d")).isEmpty();
        assertThat(Recurrences.todoTxt("FREQ=MONTHLY;BYDAY=1MO")).isEmpty();
        assertThat(Recurrences.todoTxt("FREQ=WEEKLY;INTERVAL=2")).contains("2w");
    }
}
