package com.aeondt.auth.sessions;

import com.aeondt.auth.audit.AuditFact;
import com.aeondt.auth.audit.AuditLog;
import com.aeondt.platform.persistence.SystemAccess;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The rows that a forgotten password is about. */
@Repository
class ResetRows {

    /** Who can be written to. */
    record Addressee(UUID user, String email) {}

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final AuditLog log;

    ResetRows(@SystemAccess JdbcClient sql, @SystemAccess TransactionOperations transaction, AuditLog log) {
        this.log = log;
        this.sql = sql;
        this.transaction = transaction;
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** The active account of this name or address, if it has an address and a password to forget. */
    Optional<Addressee> addressee(String login) {
        return sql.sql("""
                        select u.id, u.email from auth.user_account u join auth.credential c on c.user_id = u.id
                        where (lower(u.username) = lower(:login) or lower(u.email) = lower(:login))
                          and u.status = 'ACTIVE' and u.email is not null and c.password_hash is not null
                        limit 1
                        """)
                .param("login", login)
                .query((row, number) -> new Addressee(row.getObject("id", UUID.class), row.getString("email")))
                .optional();
    }

    /** The name of an active account. */
    Optional<String> username(UUID user) {
        return sql.sql("select username from auth.user_account where id = :user and status = 'ACTIVE'")
                .param("user", user)
                .query(String.class)
                .optional();
    }

    /** Sets it, ends the sessions, and believes the address: the link was sent there. */
    void setPassword(UUID user, String hash) {
        sql.sql("update auth.credential set password_hash = :hash, password_changed_at = now(), must_change = false"
                        + " where user_id = :user")
                .param("hash", hash)
                .param("user", user)
                .update();
        int ended = sql.sql("update auth.session set revoked_at = now(), revoked_reason = 'password reset'"
                        + " where user_id = :user and revoked_at is null")
                .param("user", user)
                .update();
        sql.sql("update auth.user_account set email_verified = true, version = version + 1 where id = :user")
                .param("user", user)
                .update();
        log.record(AuditFact.of("auth.user.password_reset", "auth.user_account", user)
                .inInstallation()
                .byUserUnlessKnown(user)
                .after(Map.of("sessionsEnded", ended, "emailVerified", true)));
    }
}
