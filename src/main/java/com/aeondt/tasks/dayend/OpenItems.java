package com.aeondt.tasks.dayend;

import com.aeondt.tasks.TaskKey;
import java.time.LocalDate;
import java.util.List;

/**
 * What a day left open.
 *
 * @param people those who began their checklist and have not ticked off all of it
 * @param missing who was expected in the standup of the day and has begun none
 * @param done who has ticked off everything
 */
public record OpenItems(LocalDate day, List<OfPerson> people, List<String> missing, List<String> done) {

    /**
     * What one person left open.
     *
     * @param silentTasks tasks of theirs in work, under review or blocked that nobody touched on that day or later
     */
    public record OfPerson(String personName, List<DayItem> open, List<TaskKey> silentTasks) {}
}
