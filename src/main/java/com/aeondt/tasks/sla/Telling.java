package com.aeondt.tasks.sla;

import com.aeondt.auth.BusinessCalendar;
import com.aeondt.platform.DomainEvent;
import com.aeondt.tasks.shared.BusinessTime;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** When the watch looks, and how it tells: by events, in the transaction of the mark. */
@Component
class Telling {

    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Telling(BusinessTime time, ApplicationEventPublisher events) {
        this.time = time;
        this.events = events;
    }

    boolean worth(SlaClock.State state) {
        return state == SlaClock.State.AT_RISK || state == SlaClock.State.BREACHED;
    }

    void publish(DomainEvent event) {
        events.publishEvent(event);
    }

    Instant now() {
        return time.now();
    }

    BusinessCalendar calendar() {
        return time.calendar();
    }
}
