package com.aeondt.auth.sessions;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.credentials.Passwords;
import com.aeondt.auth.factors.SecondFactor;
import com.aeondt.platform.AeonException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Logging in with user name, password and, for who has one, a second factor. */
@Service
public class PasswordLogin {

    private static final String PASSWORD = "pwd";

    private final SessionRows rows;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Sessions sessions;

    PasswordLogin(SessionRows rows, Passwords passwords, SecondFactor secondFactor, Sessions sessions) {
        this.rows = rows;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
    }

    /**
     * Opens a session. One that was opened with a second factor is stepped up.
     *
     * @param code of the authenticator, or a recovery code; null for none
     * @throws AeonException {@link AuthError#BAD_CREDENTIALS}, in the same words and after the same time whatever is wrong;
     *     {@link AuthError#SECOND_FACTOR_REQUIRED} when only the code is missing
     */
    public IssuedTokens open(String username, String password, @Nullable String code, Origin origin) {
        var row = rows.login(username);
        var hash = row.flatMap(SessionRows.LoginRow::passwordHash);
        boolean right = hash.isPresent() ? passwords.matches(password, hash.get()) : passwords.matchesNobody(password);
        if (!right || row.isEmpty() || !row.get().active()) {
            throw new AeonException(AuthError.BAD_CREDENTIALS, "The user name or the password is wrong.");
        }
        var user = row.get();
        if (!secondFactor.enrolled(user.user())) {
            return sessions.open(user.user(), Set.of(PASSWORD), user.mustChange(), origin);
        }
        if (code == null) {
            throw new AeonException(AuthError.SECOND_FACTOR_REQUIRED, "Send a code of your authenticator, too.");
        }
        secondFactor.use(user.user(), code);
        return sessions.open(user.user(), Set.of(PASSWORD, SessionRows.SECOND_FACTOR), user.mustChange(), origin);
    }
}
