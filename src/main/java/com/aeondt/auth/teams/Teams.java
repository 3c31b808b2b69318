package com.aeondt.auth.teams;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.users.UserEvent;
import com.aeondt.auth.users.UserId;
import com.aeondt.auth.users.Users;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of the current tenant. */
@Service
@Transactional
public class Teams {

    private static final UUID NONE = new UUID(0L, 0L);

    private final TeamRepository repository;
    private final Users users;

    Teams(TeamRepository repository, Users users) {
        this.repository = repository;
        this.users = users;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public Slice<TeamView> list(PageRequest page) {
        var after = page.after()
                .map(key -> UUID.fromString(key.values().getFirst()))
                .orElse(NONE);
        var rows = repository.findByIdGreaterThanOrderById(after, Limit.of(page.limit() + 1)).stream()
                .map(Team::toView)
                .toList();
        return Slice.of(rows, page.limit(), team -> Keyset.of(team.id().toString()));
    }

    /**
     * One team.
     *
     * @throws AeonException {@link AuthError#TEAM_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public TeamView find(TeamId id) {
        return require(id).toView();
    }

    /**
     * Makes a team.
     *
     * @throws AeonException {@link AuthError#TEAM_EXISTS}
     */
    public TeamView make(String name, String description) {
        mustBeFree(name, NONE);
        return saved(new Team(name, description));
    }

    /** Changes name and description, where they are given. */
    public TeamView change(TeamId id, Revision seen, @Nullable String name, @Nullable String description) {
        var team = require(id, seen);
        var present = team.toView();
        if (name != null) {
            mustBeFree(name, id.value());
        }
        return saved(team.describe(
                name == null ? present.name() : name, description == null ? present.description() : description));
    }

    public void drop(TeamId id, Revision seen) {
        repository.delete(repository.save(require(id, seen).drop()));
    }

    /** Puts a user of the tenant in; one who is in stays in. */
    public TeamView add(TeamId id, Revision seen, UserId user) {
        var team = require(id, seen);
        users.find(user);
        return saved(team.add(user));
    }

    /** Takes a user out; one who is not in stays out. */
    public TeamView remove(TeamId id, Revision seen, UserId user) {
        return saved(require(id, seen).remove(user));
    }

    /** Who leaves the tenant leaves its teams in the same transaction. */
    @EventListener
    void on(UserEvent.Removed left) {
        repository.withMember(left.user().value()).forEach(team -> repository.save(team.remove(left.user())));
    }

    private void mustBeFree(String name, UUID id) {
        if (repository.existsByNameAndIdNot(name, id)) {
            throw new AeonException(AuthError.TEAM_EXISTS, "There is a team " + name + " already.");
        }
    }

    private TeamView saved(Team team) {
        return repository.saveAndFlush(team).toView();
    }

    private Team require(TeamId id, Revision seen) {
        var team = require(id);
        seen.mustBe(team.toView().revision());
        return team;
    }

    private Team require(TeamId id) {
        return repository
                .findById(id.value())
                .orElseThrow(() ->
                        new AeonException(AuthError.TEAM_NOT_FOUND, "There is no team " + id + ".").with("team", id));
    }
}
