package com.aeondt.tasks.feed;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Objects;
import java.util.Optional;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Times of day of a zone, as a calendar tells them: in the zone by the name under which the calendar defines it, or in UTC where
 * the zone never changes its offset or has no definition.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.2.19">RFC 5545, TZID: a name that is used is defined</a>
 */
final class MeetingTimes {

    private final ZoneId zone;
    private final @Nullable VTimeZone defined;

    private MeetingTimes(ZoneId zone, @Nullable VTimeZone defined) {
        this.zone = zone;
        this.defined = defined;
    }

    static MeetingTimes in(ZoneId zone) {
        if (zone.normalized() instanceof ZoneOffset) {
            return new MeetingTimes(zone, null);
        }
        var known = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId());
        return new MeetingTimes(zone, known == null ? null : known.getVTimeZone());
    }

    /** What the calendar has to hold for these times to be understood. */
    Optional<VTimeZone> definition() {
        return Optional.ofNullable(defined);
    }

    Temporal at(LocalDateTime time) {
        var moment = time.atZone(zone);
        return defined == null
                ? moment.toInstant()
                : moment.withZoneSameInstant(ZoneId.of(
                        Objects.requireNonNull(defined.getTimeZoneId()).getValue()));
    }
}
