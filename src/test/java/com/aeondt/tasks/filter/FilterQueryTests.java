package com.aeondt.tasks.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aeondt.platform.AeonException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterQueryTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void whatStandsSideBySideMustAllHold() {
        var condition = condition("priority:P0,P1 tag:#api");
        assertThat(condition.sql())
                .isEqualTo("((t.priority = :w0 or t.priority = :w1) and (t.tags @> array[cast(:w2 as text)]))");
        assertThat(condition.parameters()).containsEntry("w1", "P1").containsEntry("w2", "api");
    }

    @Test
    void orBindsWeakerThanAndAndBracketsStrongest() {
        assertThat(condition("is:blocked and is:open or is:closed").sql())
                .isEqualTo(condition("(is:blocked is:open) or is:closed").sql())
                .isNotEqualTo(condition("is:blocked (is:open or is:closed)").sql());
    }

    @Test
    void notHoldsAlsoForWhatIsEmpty() {
        assertThat(condition("-assigned:ada").sql()).isEqualTo("not coalesce((lower(t.assigned) = lower(:w0)), false)");
        assertThat(condition("assigned!=ada").sql())
                .isEqualTo(condition("not assigned:ada").sql());
    }

    @Test
    void wordsAreLookedForInTitleAndKeyWithNothingSpecial() {
        var condition = condition("\"100% done_\"");
        assertThat(condition.parameters()).containsEntry("w0", "%100\\% done\\_%");
        assertThat(condition.sql()).doesNotContain("done");
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-27",
        "tomorrow, 2026-11-28",
        "yesterday-1d, 2026-11-25",
        "today+2w, 2026-12-11",
        "today-1m, 2026-10-27",
        "2026-12-24, 2026-12-24"
    })
    void daysMayBeRelative(String written, LocalDate meant) {
        assertThat(condition("due<=" + written).parameters()).containsEntry("w0", meant);
    }

    @Test
    void aDayOfAMomentIsTheTenantsDay() {
        var day = condition("completed:today");
        assertThat(day.parameters())
                .containsEntry("w0", Instant.parse("2026-11-26T23:00:00Z"))
                .containsEntry("w1", Instant.parse("2026-11-27T23:00:00Z"));
        assertThat(condition("created>today").parameters()).containsEntry("w0", Instant.parse("2026-11-27T23:00:00Z"));
    }

    @Test
    void meIsWhoeverAsksAndNoneIsEmpty() {
        assertThat(condition("assigned:me").parameters()).containsEntry("w0", "grace");
        assertThat(condition("assigned:none").sql()).isEqualTo("(t.assigned is null)");
        assertThat(condition("tag:none").sql()).isEqualTo("(cardinality(t.tags) = 0)");
        assertThat(condition("estimated>=2.5").parameters()).containsEntry("w0", new BigDecimal("2.5"));
        assertThat(condition("type:started").sql()).isEqualTo("(t.state in ('WORK', 'BLOCKED', 'REVIEW'))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "state:WORK; drop table tasks.task",
                "tag:\"x'); delete from tasks.task; --\"",
            })
    void whatPeopleWriteIsNeverSql(String text) {
        try {
            assertThat(condition(text).sql()).doesNotContain("drop", "delete", "1=1", "--");
        } catch (AeonException refused) {
            assertThat(refused.detail()).contains("at character");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1",
                "colour:red|1",
                "is:open colour:red|9",
                "(is:open|1",
                "is:open)|8",
                "state:SLEEPING|1",
                "due<soon|1",
                "assigned>ada|1",
                "(is:open and )|14",
                "tag:|5",
                "title \"no end|7",
                "estimated:many|1",
                "sprint:next|1"
            })
    void whatMakesNoSenseIsRefusedWithItsPlace(String text, int place) {
        assertThatExceptionOfType(AeonException.class)
                .isThrownBy(() -> condition(text))
                .satisfies(refused -> assertThat(refused.detail()).contains("at character " + place + ":"));
    }

    @Test
    void thereIsAnEndToBracketsAndTerms() {
        assertThatExceptionOfType(AeonException.class)
                .isThrownBy(() -> condition("(".repeat(500) + "a" + ")".repeat(500)));
        assertThatExceptionOfType(AeonException.class).isThrownBy(() -> condition("a ".repeat(500)));
        assertThatExceptionOfType(AeonException.class).isThrownBy(() -> condition("-".repeat(1_000) + "a"));
    }

    private static SqlCondition condition(String expression) {
        return new FilterQuery(expression, FRIDAY, ZoneId.of("Europe/Berlin"), "grace").condition();
    }
}
