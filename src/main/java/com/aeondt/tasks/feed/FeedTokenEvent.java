package com.aeondt.tasks.feed;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.util.UUID;

/** What happens to a feed token. */
public sealed interface FeedTokenEvent extends DomainEvent {

    UUID token();

    @Override
    default Subject subject() {
        return new Subject("feed-token", token());
    }

    /** Somebody may read the feeds by a secret address. */
    record Issued(UUID token, String name) implements FeedTokenEvent {

        @Override
        public String type() {
            return "tasks.feed-token-issued.v1";
        }
    }

    /** The address leads nowhere from now on. */
    record Withdrawn(UUID token) implements FeedTokenEvent {

        @Override
        public String type() {
            return "tasks.feed-token-withdrawn.v1";
        }
    }
}
