package com.aeondt.tasks.flow;

import java.time.LocalDate;
import java.util.List;

/**
 * How work flowed in a range of days.
 *
 * @param cycleTime from the begin of work to completion, of what was completed in the range
 * @param leadTime from creation to completion, of the same
 * @param throughput week by week
 * @param cumulativeFlow day by day
 * @param wip what is under way now
 * @param trends one per label that was asked for
 */
public record FlowReport(
        LocalDate from,
        LocalDate to,
        Distribution cycleTime,
        LeadTimes leadTime,
        List<Throughput> throughput,
        CumulativeFlow cumulativeFlow,
        Wip wip,
        List<Trend> trends) {

    /**
     * What is under way now.
     *
     * @param limits the running sprints that have one
     */
    public record Wip(int inWork, int blocked, int inReview, List<Limit> limits) {}

    /** A running sprint's limit on work in progress. */
    public record Limit(String sprint, int inWork, int limit, String policy, boolean exceeded) {}
}
