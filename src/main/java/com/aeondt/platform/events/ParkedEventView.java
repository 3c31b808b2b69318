package com.aeondt.platform.events;

import com.aeondt.platform.LoggedEvent;
import java.time.Instant;

/**
 * An event that a projection could not apply.
 *
 * @param event the event
 * @param reason why not, at the latest attempt
 * @param parkedAt when that was
 */
public record ParkedEventView(LoggedEvent event, String reason, Instant parkedAt) {}
