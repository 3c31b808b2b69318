package com.aeondt.auth.users;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.util.List;

/** What happens to somebody as a member of a tenant. */
public sealed interface UserEvent extends DomainEvent {

    UserId user();

    @Override
    default Subject subject() {
        return new Subject("user", user().value());
    }

    /** He was invited. */
    record Invited(UserId user, List<String> roles) implements UserEvent {

        @Override
        public String type() {
            return "auth.user-invited.v1";
        }
    }

    /** His name or address changed. */
    record Changed(UserId user) implements UserEvent {

        @Override
        public String type() {
            return "auth.user-changed.v1";
        }
    }

    /** He has other roles. */
    record RolesChanged(UserId user, List<String> roles) implements UserEvent {

        @Override
        public String type() {
            return "auth.user-roles-changed.v1";
        }
    }

    /** He may not use the tenant any more. */
    record Deactivated(UserId user) implements UserEvent {

        @Override
        public String type() {
            return "auth.user-deactivated.v1";
        }
    }

    /** He may again. */
    record Activated(UserId user) implements UserEvent {

        @Override
        public String type() {
            return "auth.user-activated.v1";
        }
    }

    /** He was taken out of the tenant. */
    record Removed(UserId user) implements UserEvent {

        @Override
        public String type() {
            return "auth.user-removed.v1";
        }
    }
}
