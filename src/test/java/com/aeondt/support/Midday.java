package com.aeondt.support;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A place where it is about noon now, whatever the time is here: a tenant who lives there sees no day, week or
 * month end while a test lasts.
 */
final class Midday {

    private Midday() {}

    /** The zone where it is between eleven and noon, under a name that means the same to Java and to PostgreSQL. */
    static ZoneId around(Instant now) {
        int ahead = 11 - now.atOffset(ZoneOffset.UTC).getHour();
        // the names of these count to the west
        return ZoneId.of("Etc/GMT%+d".formatted(-ahead));
    }
}
