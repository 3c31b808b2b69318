package com.aeondt.tasks.flow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What was completed in a week. */
public record Throughput(String week, int completed) {

    static List<Throughput> of(LocalDate from, LocalDate to, Collection<LocalDate> completions) {
        return Week.between(from, to).stream()
                .map(week -> new Throughput(week.text(), (int) completions.stream()
                        .filter(day -> Week.of(day).equals(week))
                        .count()))
                .toList();
    }
}
