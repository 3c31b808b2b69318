package com.aeondt.auth.users;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Identities;
import com.aeondt.auth.credentials.PasswordPolicy;
import com.aeondt.auth.credentials.Passwords;
import com.aeondt.auth.links.LinkPurpose;
import com.aeondt.auth.links.SingleUseLinks;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Violation;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The other end of an invitation: the holder of the link, who is nobody yet. */
@Service
public class Acceptance {

    private final AcceptanceRows rows;
    private final SingleUseLinks links;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Identities identities;

    Acceptance(
            AcceptanceRows rows,
            SingleUseLinks links,
            Passwords passwords,
            PasswordPolicy policy,
            Identities identities) {
        this.rows = rows;
        this.links = links;
        this.passwords = passwords;
        this.policy = policy;
        this.identities = identities;
    }

    /**
     * Makes the account and enters the tenant. When anything is refused the link stays good.
     *
     * @throws AeonException {@link AuthError#LINK_INVALID}, {@link AuthError#WEAK_PASSWORD}, {@link AuthError#USERNAME_TAKEN},
     *     {@link AuthError#EMAIL_TAKEN} when an account has the address already: then {@link #join}
     */
    public void accept(String token, String username, String password) {
        policy.objection(password, List.of(username, "aeon")).ifPresent(objection -> {
            throw new AeonException(
                    AuthError.WEAK_PASSWORD,
                    objection,
                    List.of(new Violation("/password", "weak-password", objection)));
        });
        rows.inTransaction(() -> {
            var link = links.redeem(LinkPurpose.INVITATION, token);
            var membership = link.membership().orElseThrow();
            if (rows.addressTaken(membership, link.user())) {
                throw new AeonException(AuthError.EMAIL_TAKEN, "An account has the address of this invitation.");
            }
            try {
                rows.name(link.user(), username, membership);
            } catch (DuplicateKeyException e) {
                throw new AeonException(AuthError.USERNAME_TAKEN, "The user name is taken.", e);
            }
            rows.setPassword(link.user(), passwords.hash(password));
            enter(membership, link.user());
            return link.user();
        });
    }

    /**
     * Enters the tenant with the account that one has.
     *
     * @throws AeonException {@link AuthError#LINK_INVALID}, {@link AuthError#MEMBER_ALREADY}
     */
    public void join(String token, UUID user) {
        rows.inTransaction(() -> {
            var link = links.redeem(LinkPurpose.INVITATION, token);
            var membership = link.membership().orElseThrow();
            try {
                enter(membership, user);
            } catch (DuplicateKeyException e) {
                throw new AeonException(AuthError.MEMBER_ALREADY, "You belong to the tenant already.", e);
            }
            rows.removePlaceholder(link.user());
            return user;
        });
        identities.forget();
    }

    private void enter(UUID membership, UUID user) {
        if (!rows.enter(membership, user)) {
            throw new AeonException(AuthError.LINK_INVALID, "The invitation was withdrawn.");
        }
    }
}
