package com.aeondt.auth.sessions;

import com.aeondt.auth.audit.AuditFact;
import com.aeondt.auth.audit.AuditLog;
import com.aeondt.auth.credentials.Octets;
import com.aeondt.platform.Caller;
import com.aeondt.platform.persistence.SystemAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of logins and of what users log in with. */
@Repository
class SessionRows {

    /** What is needed to check a password. */
    record LoginRow(UUID user, String username, boolean active, Optional<String> passwordHash, boolean mustChange) {}

    /** How RFC 8176 names a code that is good once. */
    static final String SECOND_FACTOR = "otp";

    private final JdbcClient sql;
    private final AuditLog log;

    SessionRows(@SystemAccess JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    Optional<LoginRow> login(String username) {
        return sql.sql(LOGIN + "where lower(u.username) = lower(:username)")
                .param("username", username)
                .query(SessionRows::loginRow)
                .optional();
    }

    Optional<LoginRow> login(UUID user) {
        return sql.sql(LOGIN + "where u.id = :user")
                .param("user", user)
                .query(SessionRows::loginRow)
                .optional();
    }

    void open(
            UUID session,
            UUID user,
            RefreshToken first,
            Instant now,
            Instant expires,
            Set<String> factors,
            Origin origin) {
        var shown = factors.contains(SECOND_FACTOR) ? Timestamp.from(now) : null;
        log.changed(
                ofSession("opened", session)
                        .by(new Caller(Caller.Kind.USER, user, user.toString(), Set.of()))
                        .after(Map.of("user", user, "factors", factors, "userAgent", origin.userAgent())),
                () -> sql.sql("""
                        insert into auth.session (id, user_id, handle_hash, generation, token_hash, factors, authenticated_at,
                            stepped_up_at, created_at, rotated_at, expires_at, address, user_agent)
                        values (:id, :user, :handle, :generation, :token, :factors, :now, :shown, :now, :now, :expires, :address, :agent)
                        """)
                        .param("id", session)
                        .param("user", user)
                        .param("handle", first.handleHash().bytes())
                        .param("generation", first.generation())
                        .param("token", first.hash().bytes())
                        .param("factors", factors.toArray(String[]::new))
                        .param("now", Timestamp.from(now))
                        .param("shown", shown)
                        .param("expires", Timestamp.from(expires))
                        .param("address", origin.address())
                        .param("agent", origin.userAgent())
                        .update());
    }

    Optional<RefreshFamily> family(Octets handleHash) {
        return sql.sql("""
                        select s.*, u.status <> 'ACTIVE' as inactive from auth.session s
                        join auth.user_account u on u.id = s.user_id where s.handle_hash = :handle
                        """)
                .param("handle", handleHash.bytes())
                .query((row, number) -> new RefreshFamily(
                        row.getObject("id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getLong("generation"),
                        Octets.of(row.getBytes("token_hash")),
                        Optional.ofNullable(row.getBytes("previous_hash")).map(Octets::of),
                        Optional.ofNullable(row.getBytes("salt")).map(Octets::of),
                        row.getTimestamp("rotated_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("revoked_at") != null || row.getBoolean("inactive")))
                .optional();
    }

    /** The one statement that decides who rotates; false when somebody else has, or the family is over. */
    boolean rotate(UUID session, RefreshToken used, RefreshToken successor, Octets salt, Instant now) {
        return log.changed(
                        ofSession("refreshed", session)
                                .before(Map.of("generation", used.generation()))
                                .after(Map.of("generation", successor.generation())),
                        () -> sql.sql("""
                        update auth.session
                        set generation = :next, previous_hash = token_hash, token_hash = :successor, salt = :salt,
                            rotated_at = :now
                        where id = :session and generation = :used and token_hash = :hash and revoked_at is null
                        """)
                                .param("next", successor.generation())
                                .param("successor", successor.hash().bytes())
                                .param("salt", salt.bytes())
                                .param("now", Timestamp.from(now))
                                .param("session", session)
                                .param("used", used.generation())
                                .param("hash", used.hash().bytes())
                                .update())
                == 1;
    }

    boolean revoke(UUID session, String reason) {
        return log.changed(
                        ofSession("ended", session).after(Map.of("reason", reason)),
                        () -> sql.sql("update auth.session set revoked_at = now(), revoked_reason = :reason"
                                        + " where id = :session and revoked_at is null")
                                .param("session", session)
                                .param("reason", reason)
                                .update())
                == 1;
    }

    void stepUp(UUID session, Instant now) {
        log.changed(
                ofSession("stepped_up", session),
                () -> sql.sql(
                                "update auth.session set stepped_up_at = :now, factors = array_append(array_remove(factors, :factor), :factor)"
                                        + " where id = :session and revoked_at is null")
                        .param("now", Timestamp.from(now))
                        .param("factor", SECOND_FACTOR)
                        .param("session", session)
                        .update());
    }

    void revokeAll(UUID user, String reason) {
        log.changed(
                ofUser("sessions_ended", user).after(Map.of("reason", reason)),
                () -> sql.sql("update auth.session set revoked_at = now(), revoked_reason = :reason"
                                + " where user_id = :user and revoked_at is null")
                        .param("user", user)
                        .param("reason", reason)
                        .update());
    }

    int revokeAllBut(UUID user, UUID kept, String reason) {
        return log.changed(
                ofUser("sessions_ended", user).after(Map.of("reason", reason, "kept", kept)),
                () -> sql.sql("update auth.session set revoked_at = now(), revoked_reason = :reason"
                                + " where user_id = :user and id <> :kept and revoked_at is null")
                        .param("user", user)
                        .param("kept", kept)
                        .param("reason", reason)
                        .update());
    }

    void setPassword(UUID user, String hash, Instant now) {
        log.changed(
                ofUser("password_changed", user),
                () -> sql.sql(
                                "update auth.credential set password_hash = :hash, password_changed_at = :now, must_change = false"
                                        + " where user_id = :user")
                        .param("user", user)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update());
    }

    private static AuditFact ofSession(String what, UUID session) {
        return AuditFact.of("auth.session." + what, "auth.session", session).inInstallation();
    }

    private static AuditFact ofUser(String what, UUID user) {
        return AuditFact.of("auth.user." + what, "auth.user_account", user).inInstallation();
    }

    private static final String LOGIN = """
            select u.id, u.username, u.status, c.password_hash, c.must_change from auth.user_account u
            join auth.credential c on c.user_id = u.id
            """;

    private static LoginRow loginRow(ResultSet row, int number) throws SQLException {
        return new LoginRow(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("status").equals("ACTIVE"),
                Optional.ofNullable(row.getString("password_hash")),
                row.getBoolean("must_change"));
    }
}
