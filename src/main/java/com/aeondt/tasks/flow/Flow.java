package com.aeondt.tasks.flow;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.shared.BusinessTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures how work flows. Days and weeks are those of the tenant's zone. */
@Service
@Transactional(readOnly = true)
public class Flow {

    /** What trends are drawn for when nothing else is asked for. */
    public static final List<String> USUAL_LABELS = List.of("bug", "tech-debt");

    private static final int USUAL_DAYS = 28;
    private static final int LONGEST_DAYS = 366;

    private final FlowRows rows;
    private final BusinessTime time;

    Flow(FlowRows rows, BusinessTime time) {
        this.rows = rows;
        this.time = time;
    }

    /**
     * Measures a range of days.
     *
     * @param project null for all
     * @param from its first day; null for four weeks before the last
     * @param to its last day; null for today
     */
    public FlowReport read(
            @Nullable ProjectId project, @Nullable LocalDate from, @Nullable LocalDate to, List<String> labels) {
        var last = Optional.ofNullable(to).orElseGet(time::today);
        var first = Optional.ofNullable(from).orElseGet(() -> last.minusDays(USUAL_DAYS - 1));
        check(first, last);
        var zone = time.zone();
        var begin = first.atStartOfDay(zone).toInstant();
        var end = last.plusDays(1).atStartOfDay(zone).toInstant();
        var completed = rows.completed(project, begin, end);
        var cycles = completed.stream()
                .filter(task -> task.startedAt() != null)
                .map(task -> Duration.between(Objects.requireNonNull(task.startedAt()), task.completedAt()))
                .toList();
        var leads = completed.stream()
                .map(task -> Duration.between(task.createdAt(), task.completedAt()))
                .toList();
        var days =
                completed.stream().map(task -> time.dayOf(task.completedAt())).toList();
        return new FlowReport(
                first,
                last,
                Distribution.of(cycles),
                LeadTimes.of(leads),
                Throughput.of(first, last, days),
                CumulativeFlow.of(first, last, rows.moves(project, end, zone)),
                rows.wip(project),
                labels.stream()
                        .map(label -> Trend.of(label, first, last, rows.lives(project, label, zone)))
                        .toList());
    }

    private static void check(LocalDate first, LocalDate last) {
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_DAYS - 1))) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "The range ends after it begins, within " + LONGEST_DAYS + " days.",
                    List.of(new Violation("/to", "range", "On the first day or up to 365 days later")));
        }
    }
}
