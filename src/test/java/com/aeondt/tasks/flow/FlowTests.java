package com.aeondt.tasks.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.tasks.TaskState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Each number by hand. */
class FlowTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void percentilesAreValuesThatOccurred() {
        // 1 to 20 hours: the 10th, the 17th and the 19th
        var hours = LongStream.rangeClosed(1, 20).mapToObj(Duration::ofHours).toList();
        assertThat(Distribution.of(hours.reversed()))
                .isEqualTo(new Distribution(20, new BigDecimal("10.50"), hours(10), hours(17), hours(19)));
        assertThat(Distribution.of(List.of(Duration.ofMinutes(90))))
                .isEqualTo(new Distribution(
                        1,
                        new BigDecimal("1.50"),
                        new BigDecimal("1.50"),
                        new BigDecimal("1.50"),
                        new BigDecimal("1.50")));
        assertThat(Distribution.of(List.of()).p85Hours()).isNull();
    }

    @Test
    void leadTimesFallIntoOneBucketEach() {
        var buckets = LeadTimes.of(List.of(
                        Duration.ZERO, Duration.ofDays(1), Duration.ofDays(1).plusSeconds(1), Duration.ofDays(400)))
                .buckets();
        assertThat(buckets).extracting(LeadTimes.Bucket::tasks).containsExactly(2, 1, 0, 0, 0, 0, 0, 1);
        assertThat(buckets.getLast().upToDays()).isNull();
    }

    @Test
    void cumulativeFlowStartsWithWhatWasThereBefore() {
        var flow = CumulativeFlow.of(
                MONDAY,
                MONDAY.plusDays(2),
                List.of(
                        new CumulativeFlow.Moves(MONDAY.minusDays(9), null, TaskState.CREATE, 3),
                        new CumulativeFlow.Moves(MONDAY.minusDays(1), TaskState.CREATE, TaskState.TRIAGE, 1),
                        new CumulativeFlow.Moves(MONDAY.plusDays(1), TaskState.CREATE, TaskState.CANCELLED, 2),
                        new CumulativeFlow.Moves(MONDAY.plusDays(2), null, TaskState.CREATE, 1)));
        assertThat(flow.days())
                .containsExactly(
                        new CumulativeFlow.Day(MONDAY, Map.of(TaskState.CREATE, 2, TaskState.TRIAGE, 1)),
                        new CumulativeFlow.Day(MONDAY.plusDays(1), Map.of(TaskState.TRIAGE, 1, TaskState.CANCELLED, 2)),
                        new CumulativeFlow.Day(
                                MONDAY.plusDays(2),
                                Map.of(TaskState.CREATE, 1, TaskState.TRIAGE, 1, TaskState.CANCELLED, 2)));
    }

    @Test
    void throughputNamesWeeksAsIsoDoes() {
        assertThat(Throughput.of(
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2027, 1, 4),
                        List.of(LocalDate.of(2027, 1, 3), LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 4))))
                .containsExactly(new Throughput("2026-W53", 1), new Throughput("2027-W01", 2));
    }

    @Test
    void aTrendCountsWhatCameWhatWentAndWhatIsLeft() {
        var trend = Trend.of(
                "bug",
                MONDAY,
                MONDAY.plusDays(8),
                List.of(
                        new Trend.Life(MONDAY.minusDays(30), null),
                        new Trend.Life(MONDAY.minusDays(30), MONDAY.plusDays(8)),
                        new Trend.Life(MONDAY, MONDAY.plusDays(6))));
        assertThat(trend.points())
                .containsExactly(new Trend.TrendPoint("2026-W48", 1, 1, 2), new Trend.TrendPoint("2026-W49", 0, 1, 1));
    }

    private static BigDecimal hours(long hours) {
        return BigDecimal.valueOf(hours).setScale(2);
    }
}
