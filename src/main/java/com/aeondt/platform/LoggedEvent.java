package com.aeondt.platform;

import java.time.Instant;

/**
 * An event as the log keeps it.
 *
 * @param position its place in the log
 * @param tenant whose event it is
 * @param type its versioned name, see {@link DomainEvent#type()}
 * @param subject what it is about
 * @param data the event's own fields as a JSON object
 * @param occurredAt when it was appended
 */
public record LoggedEvent(
        Position position, TenantId tenant, String type, Subject subject, String data, Instant occurredAt) {

    /** The module that published it: the first segment of the type. */
    public String module() {
        return type.substring(0, type.indexOf('.'));
    }
}
