package com.aeondt.auth.sessions;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.AuthProperties;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.persistence.SystemAccess;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The logins of one user that are alive, and ending one of them. */
@Service
public class OpenSessions {

    private final JdbcClient sql;
    private final Sessions sessions;
    private final Duration idle;

    OpenSessions(@SystemAccess JdbcClient sql, Sessions sessions, AuthProperties settings) {
        this.sql = sql;
        this.sessions = sessions;
        this.idle = settings.token().refreshIdle();
    }

    /** Newest first; a user has few. */
    public List<SessionView> of(UUID user) {
        return sql.sql("""
                        select * from auth.session
                        where user_id = :user and revoked_at is null and expires_at > now() and rotated_at > :idleSince
                        order by created_at desc limit 200
                        """)
                .param("user", user)
                .param("idleSince", Timestamp.from(Instant.now().minus(idle)))
                .query((row, number) -> new SessionView(
                        row.getObject("id", UUID.class),
                        Arrays.asList((String[]) row.getArray("factors").getArray()),
                        new Origin(row.getString("address"), row.getString("user_agent")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("rotated_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("stepped_up_at")).map(Timestamp::toInstant)))
                .list();
    }

    /**
     * Ends one of the user's sessions, within a second on every instance.
     *
     * @throws AeonException {@link AuthError#SESSION_NOT_FOUND} when it is not his, or over
     */
    public void end(UUID user, UUID session, String reason) {
        if (of(user).stream().noneMatch(open -> open.id().equals(session))) {
            throw new AeonException(AuthError.SESSION_NOT_FOUND, "There is no such session.");
        }
        sessions.end(session, reason);
    }
}
