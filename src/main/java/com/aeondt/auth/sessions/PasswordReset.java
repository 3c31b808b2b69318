package com.aeondt.auth.sessions;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Identities;
import com.aeondt.auth.credentials.PasswordPolicy;
import com.aeondt.auth.credentials.Passwords;
import com.aeondt.auth.links.LinkPurpose;
import com.aeondt.auth.links.SingleUseLinks;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Violation;
import java.util.List;
import org.springframework.stereotype.Service;

/** A new password for who has a link. The second factor stays as it is: a mailbox is not enough to get around it. */
@Service
public class PasswordReset {

    private final ResetRows rows;
    private final SingleUseLinks links;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Identities identities;

    PasswordReset(
            ResetRows rows, SingleUseLinks links, Passwords passwords, PasswordPolicy policy, Identities identities) {
        this.rows = rows;
        this.links = links;
        this.passwords = passwords;
        this.policy = policy;
        this.identities = identities;
    }

    /**
     * Sets the password and ends every session of the user. When anything is refused the link stays good.
     *
     * @throws AeonException {@link AuthError#LINK_INVALID}, {@link AuthError#WEAK_PASSWORD}
     */
    public void reset(String token, String password) {
        rows.inTransaction(() -> {
            var user = links.redeem(LinkPurpose.PASSWORD_RESET, token).user();
            var username = rows.username(user)
                    .orElseThrow(() -> new AeonException(AuthError.LINK_INVALID, "The account is disabled."));
            policy.objection(password, List.of(username, "aeon")).ifPresent(objection -> {
                throw new AeonException(
                        AuthError.WEAK_PASSWORD,
                        objection,
                        List.of(new Violation("/newPassword", "weak-password", objection)));
            });
            rows.setPassword(user, passwords.hash(password));
            return user;
        });
        identities.forget();
    }
}
