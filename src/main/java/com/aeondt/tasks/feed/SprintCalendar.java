package com.aeondt.tasks.feed;

import com.aeondt.tasks.sprint.SprintState;
import com.aeondt.tasks.sprint.SprintView;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Status;

/** Sprints as events of whole days and, when asked for, their meetings at the hours of the operating procedures (2.5). */
final class SprintCalendar {

    private static final LocalTime PLANNING = LocalTime.of(14, 0);
    private static final LocalTime SYNC = LocalTime.of(15, 0);
    private static final LocalTime REVIEW = LocalTime.of(16, 0);

    private SprintCalendar() {}

    static Calendar of(List<SprintView> sprints, ZoneId zone, boolean meetings) {
        var calendar = Ics.calendar("Sprints", zone);
        var times = MeetingTimes.in(zone);
        if (meetings) {
            times.definition().ifPresent(calendar::add);
        }
        for (var sprint : sprints) {
            calendar.add(event(sprint));
            if (meetings) {
                meetings(calendar, sprint, times);
            }
        }
        return calendar;
    }

    private static VEvent event(SprintView sprint) {
        var event = begin(sprint, "sprint");
        Ics.texts(event, sprint.plan().name(), sprint.plan().goal());
        Ics.days(event, sprint.plan().startsOn(), sprint.plan().endsOn());
        event.add(new Status(sprint.state() == SprintState.PLANNED ? Status.VALUE_TENTATIVE : Status.VALUE_CONFIRMED));
        return event;
    }

    private static void meetings(Calendar calendar, SprintView sprint, MeetingTimes times) {
        var first = sprint.plan().startsOn();
        var last = sprint.plan().endsOn();
        meeting(calendar, sprint, "planning", first, PLANNING, Duration.ofHours(2), times);
        var wednesday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        if (wednesday.isBefore(last)) {
            meeting(calendar, sprint, "mid-sprint sync", wednesday, SYNC, Duration.ofMinutes(30), times);
        }
        meeting(calendar, sprint, "review and retrospective", last, REVIEW, Duration.ofHours(1), times);
    }

    private static void meeting(
            Calendar calendar,
            SprintView sprint,
            String what,
            LocalDate day,
            LocalTime time,
            Duration length,
            MeetingTimes times) {
        var start = day.atTime(time);
        var event = begin(sprint, what.replace(' ', '-'));
        Ics.texts(event, sprint.plan().name() + ": " + what, sprint.plan().goal());
        event.add(new DtStart<>(times.at(start)));
        event.add(new DtEnd<>(times.at(start.plus(length))));
        calendar.add(event);
    }

    private static VEvent begin(SprintView sprint, String kind) {
        var id = sprint.id().value();
        return Ics.begin(new VEvent(false), Ics.uid(kind, id), sprint.revision().value(), changed(sprint, id));
    }

    /** The last moment that is known of; the id has that of its making. */
    private static Instant changed(SprintView sprint, UUID id) {
        if (sprint.completedAt() != null) {
            return sprint.completedAt();
        }
        return sprint.startedAt() != null
                ? sprint.startedAt()
                : Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
