package com.aeondt.auth.roles;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Authority;
import com.aeondt.auth.BuiltInRole;
import com.aeondt.auth.Identities;
import com.aeondt.auth.Scope;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Violation;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles of the current tenant. */
@Service
@Transactional
public class Roles {

    /** How many roles of its own a tenant may have. */
    static final int MOST = 100;

    private final RoleRepository repository;
    private final Identities identities;

    Roles(RoleRepository repository, Identities identities) {
        this.repository = repository;
        this.identities = identities;
    }

    /** The built-in ones, then the tenant's own by name. */
    @Transactional(readOnly = true)
    public List<RoleView> list() {
        var own = repository.findAllByOrderByName().stream().map(Role::toView);
        return Stream.concat(Arrays.stream(BuiltInRole.values()).map(Roles::view), own)
                .toList();
    }

    /**
     * One role.
     *
     * @throws AeonException {@link AuthError#ROLE_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public RoleView find(String name) {
        return BuiltInRole.of(name)
                .map(Roles::view)
                .or(() -> repository.findByName(name).map(Role::toView))
                .orElseThrow(() -> notFound(name));
    }

    /**
     * What these roles allow, role by role in the order given.
     *
     * @throws AeonException {@link AuthError#ROLE_UNKNOWN} when one does not exist
     */
    @Transactional(readOnly = true)
    public Map<String, Set<String>> scopes(Collection<String> names) {
        var scopes = new HashMap<String, Set<String>>();
        names.forEach(name -> BuiltInRole.of(name).ifPresent(role -> scopes.put(name, role.scopes())));
        repository.findByNameIn(names).forEach(role -> scopes.put(role.toView().name(), role.scopes()));
        var unknown = new TreeSet<>(names);
        unknown.removeAll(scopes.keySet());
        if (!unknown.isEmpty()) {
            throw new AeonException(
                    AuthError.ROLE_UNKNOWN,
                    "There is no role " + String.join(", ", unknown) + ".",
                    List.of(new Violation("/roles", "unknown-role", "No role of this tenant")));
        }
        return Map.copyOf(scopes);
    }

    /**
     * Makes a role.
     *
     * @throws AeonException {@link AuthError#ROLE_EXISTS}, {@link AuthError#BEYOND_OWN}
     */
    public RoleView make(String name, String description, Set<String> scopes) {
        if (BuiltInRole.of(name).isPresent() || repository.findByName(name).isPresent()) {
            throw new AeonException(AuthError.ROLE_EXISTS, "There is a role " + name + " already.");
        }
        if (repository.count() >= MOST) {
            throw new AeonException(AuthError.ROLE_LIMIT, "The tenant has " + MOST + " roles of its own already.");
        }
        mustBeOurs(scopes);
        return saved(new Role(name, description, scopes));
    }

    /**
     * Changes what a role of the tenant allows; whoever holds it feels it within a second.
     *
     * @throws AeonException {@link AuthError#ROLE_BUILT_IN}, {@link AuthError#BEYOND_OWN}
     */
    public RoleView change(String name, Revision seen, @Nullable String description, @Nullable Set<String> scopes) {
        var role = require(name, seen);
        var current = role.toView();
        if (scopes != null) {
            mustBeOurs(scopes);
        }
        role.change(
                description == null ? current.description() : description, scopes == null ? current.scopes() : scopes);
        identities.forget();
        return saved(role);
    }

    /**
     * Deletes a role that nobody holds.
     *
     * @throws AeonException {@link AuthError#ROLE_BUILT_IN}, {@link AuthError#ROLE_IN_USE}
     */
    public void drop(String name, Revision seen) {
        var role = require(name, seen);
        long holders = repository.holders(name);
        if (holders > 0) {
            throw new AeonException(AuthError.ROLE_IN_USE, "Users hold the role: " + holders + ".")
                    .with("holders", holders);
        }
        repository.delete(repository.save(role.drop()));
    }

    private RoleView saved(Role role) {
        return repository.saveAndFlush(role).toView();
    }

    private Role require(String name, Revision seen) {
        if (BuiltInRole.of(name).isPresent()) {
            throw new AeonException(AuthError.ROLE_BUILT_IN, "The role " + name + " is the same in every tenant.");
        }
        var role = repository.findByName(name).orElseThrow(() -> notFound(name));
        seen.mustBe(role.toView().revision());
        return role;
    }

    private static void mustBeOurs(Set<String> scopes) {
        var unknown = new TreeSet<>(scopes);
        unknown.removeAll(Scope.all());
        if (!unknown.isEmpty()) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "There is no scope " + String.join(", ", unknown) + ".",
                    List.of(new Violation("/scopes", "unknown-scope", "GET /api/v1/roles shows the scopes there are")));
        }
        Authority.mustCover(scopes);
    }

    private static RoleView view(BuiltInRole role) {
        return new RoleView(
                role.text(), role.description(), role.scopes().stream().sorted().toList(), true, new Revision(0));
    }

    private static AeonException notFound(String name) {
        return new AeonException(AuthError.ROLE_NOT_FOUND, "There is no role " + name + ".").with("role", name);
    }
}
