package com.aeondt.auth.users;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Authority;
import com.aeondt.auth.roles.Roles;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Revision;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody gets into a tenant: by a letter with a link. Whether an account with his address exists elsewhere plays no part
 * here and is not told; the holder of the link either makes an account or joins with the one he has.
 */
@Service
@Transactional
public class Invitations {

    private final Members members;
    private final Roles roles;
    private final InvitationRows rows;
    private final InvitationLetter letter;

    Invitations(Members members, Roles roles, InvitationRows rows, InvitationLetter letter) {
        this.members = members;
        this.roles = roles;
        this.rows = rows;
        this.letter = letter;
    }

    /**
     * Invites somebody.
     *
     * @throws AeonException {@link AuthError#BEYOND_OWN} when a role allows more than the caller may,
     *     {@link AuthError#EMAIL_TAKEN} when the address belongs to a user of the tenant or was invited before
     */
    public UserView invite(String displayName, String email, Set<String> wanted) {
        mustGive(wanted);
        if (rows.invitedOrMember(email)) {
            throw new AeonException(AuthError.EMAIL_TAKEN, "A user of the tenant has this address.");
        }
        var account = new UserAccount(displayName);
        var member = members.save(new Member(account, new Membership(account.id(), email, wanted)));
        rows.prepareCredential(account.id());
        letter.send(member);
        return member.view();
    }

    /**
     * Sends a new link; the ones before it stop working.
     *
     * @throws AeonException {@link AuthError#USER_NOT_INVITED} when he has accepted already
     */
    public UserView again(UserId id, Revision seen) {
        var member = members.require(id, seen);
        if (member.state() != UserState.INVITED) {
            throw new AeonException(AuthError.USER_NOT_INVITED, "The user has accepted the invitation already.");
        }
        mustGive(Set.copyOf(member.membership().roles()));
        letter.sendAgain(member);
        return member.view();
    }

    private void mustGive(Set<String> wanted) {
        var scopes = new HashSet<String>();
        roles.scopes(wanted).values().forEach(scopes::addAll);
        Authority.mustCover(scopes);
    }
}
