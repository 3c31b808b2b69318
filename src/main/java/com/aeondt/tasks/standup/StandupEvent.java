package com.aeondt.tasks.standup;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to a standup. */
public sealed interface StandupEvent extends DomainEvent {

    UUID standup();

    @Override
    default Subject subject() {
        return new Subject("standup", standup());
    }

    /** A standup was opened for a day. */
    record Opened(UUID standup, LocalDate day) implements StandupEvent {

        @Override
        public String type() {
            return "tasks.standup-opened.v1";
        }
    }

    /** Somebody answered the three questions, or changed their answers. */
    record Answered(UUID standup, UUID person, boolean late, boolean blocked) implements StandupEvent {

        @Override
        public String type() {
            return "tasks.standup-answered.v1";
        }
    }

    /** A standup has a summary. */
    record Summarised(UUID standup, LocalDate day) implements StandupEvent {

        @Override
        public String type() {
            return "tasks.standup-summarised.v1";
        }
    }
}
