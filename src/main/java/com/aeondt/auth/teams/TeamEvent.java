package com.aeondt.auth.teams;

import com.aeondt.auth.users.UserId;
import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;

/** What happens to a team. */
public sealed interface TeamEvent extends DomainEvent {

    TeamId team();

    @Override
    default Subject subject() {
        return new Subject("team", team().value());
    }

    /** A team was made. */
    record Made(TeamId team, String name) implements TeamEvent {

        @Override
        public String type() {
            return "auth.team-made.v1";
        }
    }

    /** It is called or described differently. */
    record Changed(TeamId team) implements TeamEvent {

        @Override
        public String type() {
            return "auth.team-changed.v1";
        }
    }

    /** Somebody came or went. */
    record MembersChanged(TeamId team, UserId user, boolean added) implements TeamEvent {

        @Override
        public String type() {
            return "auth.team-members-changed.v1";
        }
    }

    /** It is gone. */
    record Dropped(TeamId team) implements TeamEvent {

        @Override
        public String type() {
            return "auth.team-dropped.v1";
        }
    }
}
