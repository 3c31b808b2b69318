package com.aeondt.auth.roles;

import com.aeondt.platform.persistence.TenantAggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A role that a tenant has made for itself: a name for a set of scopes. */
@Entity
@Table(schema = "auth", name = "role")
class Role extends TenantAggregate<Role> {

    @Column(updatable = false)
    private String name;

    private String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scopes;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Role() {}

    Role(String name, String description, Collection<String> scopes) {
        this.name = name;
        this.description = description;
        this.scopes = sorted(scopes);
        this.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        registerEvent(new RoleEvent.Made(uuid(), name));
    }

    Role change(String newDescription, Collection<String> newScopes) {
        var wanted = sorted(newScopes);
        if (!description.equals(newDescription) || !scopes.equals(wanted)) {
            description = newDescription;
            scopes = wanted;
            registerEvent(new RoleEvent.Changed(uuid(), name));
        }
        return this;
    }

    /** Says that it goes; the caller deletes it. */
    Role drop() {
        registerEvent(new RoleEvent.Dropped(uuid(), name));
        return this;
    }

    Set<String> scopes() {
        return Set.copyOf(scopes);
    }

    RoleView toView() {
        return new RoleView(name, description, scopes, false, revision());
    }

    private static List<String> sorted(Collection<String> scopes) {
        return new ArrayList<>(new TreeSet<>(scopes));
    }
}
