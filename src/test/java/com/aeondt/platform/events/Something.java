package com.aeondt.platform.events;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Ids;
import com.aeondt.platform.Subject;
import java.util.UUID;

/** A fact for tests. */
record Something(UUID id, String text) implements DomainEvent {

    static final String TYPE = "probe.happened.v1";

    static Something happened(String text) {
        return new Something(Ids.next(), text);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Subject subject() {
        return new Subject("probe", id);
    }
}
