package com.aeondt.auth.users;

import com.aeondt.platform.Revision;

/** Somebody's account and his membership of the current tenant, which together are a user of the tenant. */
record Member(UserAccount account, Membership membership) {

    /** Both versions only ever grow, so their sum names the state of the pair. */
    Revision revision() {
        return new Revision(account.version() + membership.version());
    }

    UserState state() {
        if (membership.status() == UserState.INVITED) {
            return UserState.INVITED;
        }
        return account.status() == UserState.DISABLED ? UserState.DISABLED : membership.status();
    }

    UserView view() {
        var invited = state() == UserState.INVITED;
        return new UserView(
                account.id(),
                account.username(),
                account.displayName(),
                invited ? membership.invitedEmail() : account.email(),
                account.emailVerified(),
                state(),
                membership.roles(),
                membership.createdAt(),
                revision());
    }
}
