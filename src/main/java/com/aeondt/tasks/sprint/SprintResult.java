package com.aeondt.tasks.sprint;

import java.math.BigDecimal;

/**
 * How a sprint went.
 *
 * @param committedTasks how many tasks it started with
 * @param addedTasks how many came in while it ran
 * @param removedTasks how many were taken out while it ran
 * @param doneTasks how many were completed
 * @param carriedTasks how many went on to the next sprint or back to the backlog
 * @param doneHours the estimated hours of the completed ones: the velocity
 * @param breakingChanges how many commits came with it that break something: with any, it is a breaking release
 */
public record SprintResult(
        int committedTasks,
        int addedTasks,
        int removedTasks,
        int doneTasks,
        int carriedTasks,
        BigDecimal doneHours,
        int breakingChanges) {

    /** Completed of all that were in the sprint at its end, from 0 to 1; 0 for an empty sprint. */
    public double completionRate() {
        int all = doneTasks + carriedTasks;
        return all == 0 ? 0 : (double) doneTasks / all;
    }
}
