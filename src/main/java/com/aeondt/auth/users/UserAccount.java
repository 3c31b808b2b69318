package com.aeondt.auth.users;

import com.aeondt.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A person with his name and address, in every tenant the same. A tenant sees the accounts of its members only. */
@Entity
@Table(schema = "auth", name = "user_account")
class UserAccount extends AbstractAggregateRoot<UserAccount> {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private @Nullable String username;

    private String displayName;

    private @Nullable String email;

    private boolean emailVerified;

    @Enumerated(EnumType.STRING)
    private UserState status;

    @Column(insertable = false, updatable = false)
    private boolean installationAdmin;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected UserAccount() {}

    /** The account of somebody who was invited: without name and address, until he says that it is he. */
    UserAccount(String displayName) {
        this.displayName = displayName;
        this.status = UserState.INVITED;
        this.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    UserAccount rename(String name) {
        if (!displayName.equals(name)) {
            displayName = name;
            registerEvent(new UserEvent.Changed(id()));
        }
        return this;
    }

    /** Another address counts as unseen until he shows that he reads what is sent there. */
    UserAccount moveTo(String address) {
        if (!address.equals(email)) {
            email = address;
            emailVerified = false;
            registerEvent(new UserEvent.Changed(id()));
        }
        return this;
    }

    void disable() {
        status = UserState.DISABLED;
    }

    void enable() {
        status = UserState.ACTIVE;
    }

    UserId id() {
        return new UserId(id);
    }

    UserState status() {
        return status;
    }

    boolean installationAdmin() {
        return installationAdmin;
    }

    @Nullable String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    @Nullable String email() {
        return email;
    }

    boolean emailVerified() {
        return emailVerified;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
