package com.aeondt.tasks.web;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.aeondt.tasks.DueDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a client writes in {@code due}. */
final class DueText {

    private DueText() {}

    static @Nullable DueDate read(@Nullable String text) {
        return text == null ? null : DueDate.parse(text).orElseThrow(() -> unreadable(text));
    }

    private static AeonException unreadable(String text) {
        return new AeonException(
                PlatformError.VALIDATION,
                "'" + text + "' says no day.",
                List.of(new Violation(
                        "/due",
                        "due",
                        "A date such as 2026-11-27, a period such as 2026-W48 or 2026-Q4, or every-friday.")));
    }
}
