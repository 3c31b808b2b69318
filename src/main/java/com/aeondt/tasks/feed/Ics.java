package com.aeondt.tasks.feed;

import com.aeondt.tasks.todofile.Utf8;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/** What our calendars have in common. */
final class Ics {

    private static final Duration REFRESH = Duration.ofMinutes(30);

    /** Octets, without the line's end. */
    private static final int LONGEST_LINE = 75;

    private static final int UNFOLDED = 1_000_000;

    private Ics() {}

    /** A calendar without components. */
    static Calendar calendar(String name, ZoneId zone) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//AEON//Work management//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        // what the programs in use understand instead of NAME and REFRESH-INTERVAL (RFC 7986)
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        return calendar;
    }

    /** Begins a component: whose it is, which version, and when that came about. */
    static <C extends CalendarComponent> C begin(C component, String uid, long sequence, Instant changed) {
        component.add(new Uid(uid));
        component.add(new DtStamp(changed));
        component.add(new Sequence((int) Math.min(sequence, Integer.MAX_VALUE)));
        return component;
    }

    static String uid(String kind, UUID id) {
        return kind + "-" + id + "@aeon";
    }

    static void texts(CalendarComponent component, String summary, @Nullable String description) {
        component.add(new Summary(summary));
        if (description != null && !description.isBlank()) {
            component.add(new Description(description));
        }
    }

    /** On these days, from the first to the last; other appointments stay possible. */
    static void days(CalendarComponent event, LocalDate first, LocalDate last) {
        event.add(new DtStart<>(first));
        event.add(new DtEnd<>(last.plusDays(1)));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
    }

    /** The calendar as text, checked against the RFC. */
    static String print(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(!calendar.getComponents().isEmpty(), UNFOLDED).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var folded = new StringBuilder();
        text.toString().lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    /** The library counts characters, the RFC octets (section 3.1); no character is cut in two. */
    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int size = Utf8.encode(Character.toString(line.codePointAt(i))).length;
            if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(line.codePointAt(i));
            octets += size;
        }
        folded.append("\r\n");
    }
}
