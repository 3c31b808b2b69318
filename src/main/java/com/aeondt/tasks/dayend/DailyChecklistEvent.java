package com.aeondt.tasks.dayend;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to a checklist for the end of the day. */
public sealed interface DailyChecklistEvent extends DomainEvent {

    UUID checklist();

    @Override
    default Subject subject() {
        return new Subject("daily-checklist", checklist());
    }

    /** Somebody began theirs. */
    record Begun(UUID checklist, UUID person, LocalDate day) implements DailyChecklistEvent {

        @Override
        public String type() {
            return "tasks.daily-checklist-begun.v1";
        }
    }

    /** An item was ticked off, or opened again. */
    record Ticked(UUID checklist, UUID person, DayItem item, boolean done, int open) implements DailyChecklistEvent {

        @Override
        public String type() {
            return "tasks.daily-checklist-ticked.v1";
        }
    }
}
