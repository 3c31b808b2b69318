package com.aeondt.tasks.dayend;

import com.aeondt.platform.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A checklist as others see it. */
public record DailyChecklistView(
        UUID id,
        LocalDate day,
        UUID personId,
        String personName,
        List<ChecklistItem> items,
        Instant changedAt,
        Revision revision) {

    /** An item and whether it is ticked off. */
    public record ChecklistItem(DayItem item, String text, boolean done) {}
}
