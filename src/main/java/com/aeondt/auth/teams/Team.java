package com.aeondt.auth.teams;

import com.aeondt.auth.users.UserId;
import com.aeondt.platform.persistence.TenantAggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A group of a tenant's users with a name. */
@Entity
@Table(schema = "auth", name = "team")
class Team extends TenantAggregate<Team> {

    private String name;

    private String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> members;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Team() {}

    Team(String name, String description) {
        this.name = name;
        this.description = description;
        this.members = new ArrayList<>();
        this.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        registerEvent(new TeamEvent.Made(id(), name));
    }

    Team describe(String newName, String newDescription) {
        if (!name.equals(newName) || !description.equals(newDescription)) {
            name = newName;
            description = newDescription;
            registerEvent(new TeamEvent.Changed(id()));
        }
        return this;
    }

    Team add(UserId user) {
        if (!members.contains(user.value())) {
            members = new ArrayList<>(members);
            members.add(user.value());
            registerEvent(new TeamEvent.MembersChanged(id(), user, true));
        }
        return this;
    }

    Team remove(UserId user) {
        if (members.contains(user.value())) {
            members = new ArrayList<>(members);
            members.remove(user.value());
            registerEvent(new TeamEvent.MembersChanged(id(), user, false));
        }
        return this;
    }

    /** Says that it goes; the caller deletes it. */
    Team drop() {
        registerEvent(new TeamEvent.Dropped(id()));
        return this;
    }

    TeamId id() {
        return new TeamId(uuid());
    }

    TeamView toView() {
        return new TeamView(
                id(), name, description, members.stream().map(UserId::new).toList(), revision());
    }
}
