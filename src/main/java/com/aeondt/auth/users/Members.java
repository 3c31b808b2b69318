package com.aeondt.auth.users;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Authority;
import com.aeondt.auth.BuiltInRole;
import com.aeondt.auth.Scope;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Revision;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The pairs of account and membership in the current tenant, and the rules that hold for every change of one. */
@Component
class Members {

    private final UserAccountRepository accounts;
    private final MembershipRepository memberships;
    private final AccountFacts facts;

    Members(UserAccountRepository accounts, MembershipRepository memberships, AccountFacts facts) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.facts = facts;
    }

    List<Member> page(UUID after, Limit limit) {
        return memberships.page(after, limit);
    }

    Member require(UserId user) {
        return memberships
                .member(user.value())
                .orElseThrow(() -> new AeonException(AuthError.USER_NOT_FOUND, "There is no user " + user + ".")
                        .with("user", user));
    }

    Member require(UserId user, Revision seen) {
        var member = require(user);
        seen.mustBe(member.revision());
        return member;
    }

    /** Saves both, the account first: the membership refers to it. */
    Member save(Member member) {
        var account = accounts.saveAndFlush(member.account());
        return new Member(account, memberships.saveAndFlush(member.membership()));
    }

    void remove(Member member) {
        memberships.delete(memberships.save(member.membership().leave()));
        memberships.flush();
    }

    /** Whether nothing is left of the account once this membership is over. */
    boolean onlyHere(Member member) {
        return facts.lastMembership(member.account().id());
    }

    AccountFacts facts() {
        return facts;
    }

    /** Who runs the installation is nobody's to govern but his peers'. */
    void mustBeGovernable(Member member) {
        if (member.account().installationAdmin() && !Authority.overInstallation()) {
            Authority.mustCover(Scope.all());
        }
    }

    /**
     * Refuses what would leave the tenant without an administrator, or the installation.
     *
     * @param stays whether he goes on being an administrator of the tenant
     * @param accountEnds whether he cannot log in any more afterwards
     */
    void mustNotBeLast(Member member, boolean stays, boolean accountEnds) {
        memberships.lockAdministrators();
        boolean administrator = member.state() == UserState.ACTIVE
                && member.membership().roles().contains(BuiltInRole.TENANT_ADMINISTRATOR.text());
        if (administrator && !stays && memberships.administrators() <= 1) {
            throw new AeonException(AuthError.LAST_ADMINISTRATOR, "He is the only administrator of the tenant.");
        }
        if (accountEnds
                && member.account().installationAdmin()
                && facts.lastOfInstallation(member.account().id())) {
            throw new AeonException(AuthError.LAST_ADMINISTRATOR, "He is the only administrator of the installation.");
        }
    }
}
