package com.aeondt.auth.roles;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.util.UUID;

/** What happens to a tenant's own role. */
public sealed interface RoleEvent extends DomainEvent {

    UUID role();

    @Override
    default Subject subject() {
        return new Subject("role", role());
    }

    /** A role was made. */
    record Made(UUID role, String name) implements RoleEvent {

        @Override
        public String type() {
            return "auth.role-made.v1";
        }
    }

    /** It allows something else, or is described in another way. */
    record Changed(UUID role, String name) implements RoleEvent {

        @Override
        public String type() {
            return "auth.role-changed.v1";
        }
    }

    /** It is gone. */
    record Dropped(UUID role, String name) implements RoleEvent {

        @Override
        public String type() {
            return "auth.role-dropped.v1";
        }
    }
}
