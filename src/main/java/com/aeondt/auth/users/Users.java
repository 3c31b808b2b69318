package com.aeondt.auth.users;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Authority;
import com.aeondt.auth.BuiltInRole;
import com.aeondt.auth.Identities;
import com.aeondt.auth.apikeys.ApiKeys;
import com.aeondt.auth.roles.Roles;
import com.aeondt.auth.sessions.Sessions;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The users of the current tenant. */
@Service
@Transactional
public class Users {

    private static final UUID FIRST = new UUID(0L, 0L);

    private final Members members;
    private final Roles roles;
    private final ApiKeys keys;
    private final Sessions sessions;
    private final Identities identities;

    Users(Members members, Roles roles, ApiKeys keys, Sessions sessions, Identities identities) {
        this.members = members;
        this.roles = roles;
        this.keys = keys;
        this.sessions = sessions;
        this.identities = identities;
    }

    /** Oldest first, those who are invited or disabled too. */
    @Transactional(readOnly = true)
    public Slice<UserView> list(PageRequest page) {
        var after = page.after()
                .map(key -> UUID.fromString(key.values().getFirst()))
                .orElse(FIRST);
        var rows = members.page(after, Limit.of(page.limit() + 1)).stream()
                .map(Member::view)
                .toList();
        return Slice.of(rows, page.limit(), user -> Keyset.of(user.id().toString()));
    }

    /**
     * One user.
     *
     * @throws AeonException {@link AuthError#USER_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public UserView find(UserId id) {
        return members.require(id).view();
    }

    /**
     * Changes name and address, where they are given. The address is where the link for a new password goes, so this takes at least the rights of him
     * whose it is.
     *
     * @throws AeonException {@link AuthError#USER_SHARED}, {@link AuthError#EMAIL_TAKEN}, {@link AuthError#BEYOND_OWN}
     */
    public UserView change(UserId id, Revision seen, @Nullable String displayName, @Nullable String email) {
        var member = members.require(id, seen);
        members.mustBeGovernable(member);
        if (!Authority.overInstallation() && members.facts().shared(id)) {
            throw new AeonException(AuthError.USER_SHARED, "The account belongs to other tenants, too.");
        }
        if (displayName != null) {
            member.account().rename(displayName);
        }
        if (email != null) {
            Authority.mustCover(granted(member.membership().roles()));
            if (members.facts().addressTaken(email, id)) {
                throw new AeonException(AuthError.EMAIL_TAKEN, "Another account has this address.");
            }
            member.account().moveTo(email);
        }
        return members.save(member).view();
    }

    /**
     * Gives other roles; felt within a second.
     *
     * @throws AeonException {@link AuthError#BEYOND_OWN} when a role allows more than the caller may,
     *     {@link AuthError#LAST_ADMINISTRATOR}, {@link AuthError#ROLE_UNKNOWN}
     */
    public UserView assign(UserId id, Revision seen, Set<String> wanted) {
        var member = members.require(id, seen);
        members.mustBeGovernable(member);
        var present = granted(member.membership().roles());
        var added = new HashSet<>(granted(wanted));
        added.removeAll(present);
        Authority.mustCover(added);
        members.mustNotBeLast(member, wanted.contains(BuiltInRole.TENANT_ADMINISTRATOR.text()), false);
        member.membership().give(wanted);
        identities.forget();
        return members.save(member).view();
    }

    /**
     * Takes the tenant away from a user, within a second; his keys stop working with it. When it was his last tenant he cannot
     * log in any more and his sessions end.
     *
     * @throws AeonException {@link AuthError#LAST_ADMINISTRATOR}, {@link AuthError#BEYOND_OWN}
     */
    public UserView deactivate(UserId id, Revision seen) {
        var member = members.require(id, seen);
        members.mustBeGovernable(member);
        boolean accountEnds = members.onlyHere(member);
        members.mustNotBeLast(member, false, accountEnds);
        member.membership().deactivate();
        if (accountEnds) {
            member.account().disable();
            sessions.endAll(id.value(), "user deactivated");
        }
        identities.forget();
        return members.save(member).view();
    }

    /**
     * Gives the tenant back. He logs in anew: no session of before comes back to life.
     *
     * @throws AeonException {@link AuthError#BEYOND_OWN} when he would get more than the caller may,
     *     {@link AuthError#USER_NOT_ACCEPTED} when he was invited and has not answered
     */
    public UserView activate(UserId id, Revision seen) {
        var member = members.require(id, seen);
        members.mustBeGovernable(member);
        if (member.account().status() == UserState.INVITED) {
            throw new AeonException(AuthError.USER_NOT_ACCEPTED, "He has not accepted the invitation yet.");
        }
        Authority.mustCover(granted(member.membership().roles()));
        if (member.account().status() == UserState.DISABLED) {
            sessions.endAll(id.value(), "user activated again");
            member.account().enable();
        }
        member.membership().activate();
        return members.save(member).view();
    }

    /**
     * Takes a user out of the tenant; what he has done stays with his name on it. His keys for the tenant are revoked.
     *
     * @throws AeonException {@link AuthError#LAST_ADMINISTRATOR}, {@link AuthError#BEYOND_OWN}
     */
    public void remove(UserId id, Revision seen) {
        var member = members.require(id, seen);
        members.mustBeGovernable(member);
        boolean accountEnds = members.onlyHere(member);
        members.mustNotBeLast(member, false, accountEnds);
        keys.revokeAllOf(id.value());
        if (accountEnds && member.account().status() == UserState.ACTIVE) {
            member.account().disable();
            members.save(member);
            sessions.endAll(id.value(), "user removed");
        }
        members.remove(member);
        identities.forget();
    }

    private Set<String> granted(Collection<String> names) {
        var all = new HashSet<String>();
        roles.scopes(names).values().forEach(all::addAll);
        return all;
    }
}
