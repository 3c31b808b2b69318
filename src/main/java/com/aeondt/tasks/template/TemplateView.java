package com.aeondt.tasks.template;

import com.aeondt.platform.Revision;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template as others see it.
 *
 * @param entry the text of one entry, as todo files have them
 * @param recurrence when the server makes a task of it; null for never
 * @param nextOn the next such day; null when there is none any more
 */
public record TemplateView(
        UUID id,
        String name,
        String entry,
        @Nullable Recurrence recurrence,
        @Nullable LocalDate nextOn,
        Revision revision) {}
