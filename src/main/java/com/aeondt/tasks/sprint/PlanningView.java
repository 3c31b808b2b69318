package com.aeondt.tasks.sprint;

import com.aeondt.platform.Revision;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskKey;
import java.util.List;

/**
 * A sprint's planning: what it goes through, and whether what it is to yield is there.
 *
 * @param minutes how long the agenda takes
 * @param artefacts agenda, tasks, goal, capacity, dependencies
 * @param accepted what tasks may wait for outside of the sprint
 * @param ready whether the sprint can start
 * @param revision of the sprint
 */
public record PlanningView(
        SprintId sprint,
        List<Agenda.Topic> agenda,
        int minutes,
        List<Artefact> artefacts,
        List<TaskKey> accepted,
        boolean ready,
        Revision revision) {

    /**
     * Something that planning yields.
     *
     * @param needed whether the sprint cannot start without it
     * @param missing what is not there yet, in words
     */
    public record Artefact(String name, boolean needed, boolean there, List<String> missing) {}
}
