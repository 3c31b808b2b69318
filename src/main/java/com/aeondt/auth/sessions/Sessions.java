package com.aeondt.auth.sessions;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.AuthProperties;
import com.aeondt.auth.Identities;
import com.aeondt.auth.sessions.RefreshFamily.Verdict;
import com.aeondt.platform.AeonException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Logins: opened for who has proved himself, kept alive with refresh tokens, ended by the user, an administrator or a theft. */
@Service
public class Sessions {

    private final SessionRows rows;
    private final AccessTokens accessTokens;
    private final Identities identities;
    private final AuthProperties.Token settings;

    Sessions(SessionRows rows, AccessTokens accessTokens, Identities identities, AuthProperties settings) {
        this.rows = rows;
        this.accessTokens = accessTokens;
        this.identities = identities;
        this.settings = settings.token();
    }

    /**
     * Opens a session for somebody who has proved who he is.
     *
     * @param factors how: {@code pwd}, {@code otp}, {@code oidc}
     */
    public IssuedTokens open(UUID user, Set<String> factors, boolean mustChangePassword, Origin origin) {
        var now = Instant.now();
        var session = UUID.randomUUID();
        var first = RefreshToken.first();
        rows.open(session, user, first, now, now.plus(settings.refreshLife()), factors, origin);
        return issue(user, session, first, mustChangePassword, now);
    }

    /** The session has shown a second factor just now. */
    public void stepUp(UUID session) {
        rows.stepUp(session, Instant.now());
        identities.forget();
    }

    /**
     * Exchanges a refresh token for new tokens. A token that was used a moment ago gets the same successor again; one that was
     * used earlier ends the session.
     *
     * @throws AeonException {@link AuthError#INVALID_TOKEN} or {@link AuthError#REFRESH_REUSED}
     */
    public IssuedTokens refresh(String text) {
        var token = RefreshToken.parse(text).orElseThrow(Sessions::invalid);
        var now = Instant.now();
        var family = rows.family(token.handleHash()).orElseThrow(Sessions::invalid);
        if (judge(family, token, now) == Verdict.ROTATE) {
            var salt = RefreshToken.newSalt();
            var successor = token.successor(salt);
            if (rows.rotate(family.session(), token, successor, salt, now)) {
                return issue(family.user(), family.session(), successor, mustChange(family), now);
            }
            // Somebody else was faster: what the token means now, the row says.
            family = rows.family(token.handleHash()).orElseThrow(Sessions::invalid);
        }
        return switch (judge(family, token, now)) {
            case REPEAT -> repeat(family, token, now);
            case REUSED -> {
                rows.revoke(family.session(), "refresh token reused");
                identities.forget();
                throw new AeonException(
                        AuthError.REFRESH_REUSED, "The refresh token had been used before. The session was ended.");
            }
            case ROTATE, REFUSE -> throw invalid();
        };
    }

    /** Ends the session of a refresh token; a token that means nothing is accepted in silence (RFC 7009). */
    public void revoke(String text) {
        RefreshToken.parse(text)
                .flatMap(token -> rows.family(token.handleHash()))
                .ifPresent(family -> end(family.session(), "logout"));
    }

    /** Ends a session. */
    public void end(UUID session, String reason) {
        rows.revoke(session, reason);
        identities.forget();
    }

    /** Ends every session of a user, at once and for good. */
    public void endAll(UUID user, String reason) {
        rows.revokeAll(user, reason);
        identities.forget();
    }

    private IssuedTokens repeat(RefreshFamily family, RefreshToken token, Instant now) {
        var successor = token.successor(family.salt().orElseThrow(Sessions::invalid));
        return issue(family.user(), family.session(), successor, mustChange(family), now);
    }

    private Verdict judge(RefreshFamily family, RefreshToken token, Instant now) {
        return family.judge(token, now, settings.refreshGrace(), settings.refreshIdle());
    }

    private boolean mustChange(RefreshFamily family) {
        return rows.login(family.user()).map(SessionRows.LoginRow::mustChange).orElse(true);
    }

    private IssuedTokens issue(UUID user, UUID session, RefreshToken refresh, boolean mustChange, Instant now) {
        return new IssuedTokens(
                session, accessTokens.issue(user, session, now), settings.accessLife(), refresh.text(), mustChange);
    }

    private static AeonException invalid() {
        return new AeonException(AuthError.INVALID_TOKEN, "The refresh token is not valid. Log in again.");
    }
}
