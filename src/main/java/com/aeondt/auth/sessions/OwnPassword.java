package com.aeondt.auth.sessions;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Identities;
import com.aeondt.auth.credentials.PasswordPolicy;
import com.aeondt.auth.credentials.Passwords;
import com.aeondt.auth.firstrun.FirstRunFile;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Violation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A user changes his own password. */
@Service
public class OwnPassword {

    private final SessionRows rows;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Identities identities;
    private final FirstRunFile firstRunFile;

    OwnPassword(
            SessionRows rows,
            Passwords passwords,
            PasswordPolicy policy,
            Identities identities,
            FirstRunFile firstRunFile) {
        this.rows = rows;
        this.passwords = passwords;
        this.policy = policy;
        this.identities = identities;
        this.firstRunFile = firstRunFile;
    }

    /**
     * Changes the password and ends every other session of the user.
     *
     * @throws AeonException {@link AuthError#BAD_CREDENTIALS} when the present password is wrong,
     *     {@link AuthError#WEAK_PASSWORD} when the new one is not good enough
     */
    public void change(UUID user, UUID session, String present, String next) {
        var row = prove(user, present);
        if (present.equals(next)) {
            throw weak("The new password is the present one.");
        }
        policy.objection(next, List.of(row.username(), "aeon")).ifPresent(objection -> {
            throw weak(objection);
        });
        rows.setPassword(user, passwords.hash(next), Instant.now());
        rows.revokeAllBut(user, session, "password changed");
        identities.forget();
        firstRunFile.forgetPasswordOf(row.username());
    }

    /**
     * Asks for the password once more, before something that a stolen token must not be enough for.
     *
     * @throws AeonException {@link AuthError#BAD_CREDENTIALS}
     */
    public void ask(UUID user, String password) {
        prove(user, password);
    }

    private SessionRows.LoginRow prove(UUID user, String password) {
        var row = rows.login(user).orElseThrow(OwnPassword::wrong);
        if (!passwords.matches(password, row.passwordHash().orElseThrow(OwnPassword::wrong))) {
            throw wrong();
        }
        return row;
    }

    private static AeonException weak(String objection) {
        return new AeonException(
                AuthError.WEAK_PASSWORD, objection, List.of(new Violation("/newPassword", "weak-password", objection)));
    }

    private static AeonException wrong() {
        return new AeonException(AuthError.BAD_CREDENTIALS, "The present password is wrong.");
    }
}
