package com.aeondt.tasks.discussion;

import com.aeondt.platform.Revision;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work log as others see it.
 *
 * @param workDate when the work was done
 * @param hours more than 0, at most 24
 * @param loggedAt when it was written down
 */
public record WorkLogView(
        UUID id,
        UUID workerId,
        String workerName,
        LocalDate workDate,
        BigDecimal hours,
        @Nullable String note,
        Instant loggedAt,
        Revision revision) {}
