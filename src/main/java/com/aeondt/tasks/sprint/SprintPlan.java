package com.aeondt.tasks.sprint;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people plan for a sprint.
 *
 * @param goal what it is to reach, in a sentence or two
 * @param startsOn its first day
 * @param endsOn its last day, at most a quarter later
 * @param capacityHours the hours the team has for it; null while nobody has counted them
 * @param wipLimit how many tasks may be in work at once; null for no limit
 * @param wipPolicy what happens to one more
 */
@Embeddable
public record SprintPlan(
        String name,
        @Nullable String goal,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable BigDecimal capacityHours,
        @Nullable Integer wipLimit,
        @Enumerated(EnumType.STRING) WipPolicy wipPolicy) {

    private static final int LONGEST_DAYS = 92;

    public SprintPlan {
        if (endsOn.isBefore(startsOn) || endsOn.isAfter(startsOn.plusDays(LONGEST_DAYS))) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "A sprint ends after it starts, within " + LONGEST_DAYS + " days.",
                    List.of(new Violation("/endsOn", "range", "On the first day or up to 92 days later")));
        }
    }

    /** One that refuses what goes beyond its limit. */
    public SprintPlan(
            String name,
            @Nullable String goal,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable BigDecimal capacityHours,
            @Nullable Integer wipLimit) {
        this(name, goal, startsOn, endsOn, capacityHours, wipLimit, WipPolicy.REFUSE);
    }

    public SprintPlan withCapacity(@Nullable BigDecimal hours) {
        return new SprintPlan(name, goal, startsOn, endsOn, hours, wipLimit, wipPolicy);
    }
}
