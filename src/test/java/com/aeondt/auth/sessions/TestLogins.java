package com.aeondt.auth.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Logs users in without a password, which would cost a test a slow hash. */
@Component
public class TestLogins {

    private final SessionRows rows;
    private final AccessTokens accessTokens;

    TestLogins(SessionRows rows, AccessTokens accessTokens) {
        this.rows = rows;
        this.accessTokens = accessTokens;
    }

    /** A session and its tokens. */
    public record Login(UUID session, String accessToken, String refreshToken) {}

    public Login login(UUID user) {
        var session = UUID.randomUUID();
        var now = Instant.now();
        var origin = new Origin("127.0.0.1", "test");
        var refresh = RefreshToken.first();
        rows.open(session, user, refresh, now, now.plus(Duration.ofDays(1)), Set.of("pwd"), origin);
        return new Login(session, accessTokens.issue(user, session, now), refresh.text());
    }
}
