package com.aeondt.auth.tenants;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What a tenant decides about itself.
 *
 * @param name for people
 * @param timeZone of the IANA database, such as {@code Europe/Berlin}: what "today" and "every Friday" mean
 * @param workingDays at least one
 * @param holidays days on which nobody works
 */
public record TenantSettings(String name, String timeZone, Set<DayOfWeek> workingDays, Set<LocalDate> holidays) {

    public TenantSettings {
        workingDays = Set.copyOf(workingDays);
        holidays = Set.copyOf(holidays);
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "There is no time zone " + timeZone + ".",
                    List.of(new Violation(
                            "/timeZone", "time-zone", "A name of the IANA database, such as Europe/Berlin")));
        }
    }
}
