package com.aeondt.auth.users;

import com.aeondt.platform.persistence.TenantAggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That somebody belongs to a tenant, and with which roles. */
@Entity
@Table(schema = "auth", name = "membership")
class Membership extends TenantAggregate<Membership> {

    @Column(updatable = false)
    private UUID userId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    @Enumerated(EnumType.STRING)
    private UserState status;

    @Column(updatable = false)
    private @Nullable String invitedEmail;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    /** Somebody is invited. */
    Membership(UserId user, String email, Collection<String> roles) {
        this.userId = user.value();
        this.roles = sorted(roles);
        this.status = UserState.INVITED;
        this.invitedEmail = email;
        this.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        registerEvent(new UserEvent.Invited(user, List.copyOf(this.roles)));
    }

    Membership give(Collection<String> wanted) {
        var sorted = sorted(wanted);
        if (!roles.equals(sorted)) {
            roles = sorted;
            registerEvent(new UserEvent.RolesChanged(user(), List.copyOf(sorted)));
        }
        return this;
    }

    Membership deactivate() {
        if (status != UserState.DISABLED) {
            status = UserState.DISABLED;
            registerEvent(new UserEvent.Deactivated(user()));
        }
        return this;
    }

    Membership activate() {
        if (status != UserState.ACTIVE) {
            status = UserState.ACTIVE;
            registerEvent(new UserEvent.Activated(user()));
        }
        return this;
    }

    /** Says that he goes; the caller deletes the row. */
    Membership leave() {
        registerEvent(new UserEvent.Removed(user()));
        return this;
    }

    UUID id() {
        return uuid();
    }

    UserId user() {
        return new UserId(userId);
    }

    List<String> roles() {
        return List.copyOf(roles);
    }

    UserState status() {
        return status;
    }

    @Nullable String invitedEmail() {
        return invitedEmail;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return revision().value();
    }

    private static List<String> sorted(Collection<String> roles) {
        return new ArrayList<>(new TreeSet<>(roles));
    }
}
