package com.aeondt.auth.factors;

import com.aeondt.auth.audit.AuditFact;
import com.aeondt.auth.audit.AuditLog;
import com.aeondt.auth.credentials.Octets;
import com.aeondt.auth.credentials.RecoveryCode;
import com.aeondt.platform.persistence.SystemAccess;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What is known of users' second factors. */
@Repository
class FactorRows {

    /**
     * A user's authenticators.
     *
     * @param sealed the secret in use; empty for none
     * @param pending the secret that no code was shown of yet; empty for none
     * @param lastStep the newest step whose code was used
     */
    record Known(Optional<String> sealed, Optional<String> pending, long lastStep) {}

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final AuditLog log;

    FactorRows(@SystemAccess JdbcClient sql, @SystemAccess TransactionOperations transaction, AuditLog log) {
        this.log = log;
        this.sql = sql;
        this.transaction = transaction;
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    Optional<Known> of(UUID user) {
        return sql.sql("select totp_sealed, totp_pending, totp_last_step from auth.credential where user_id = :user")
                .param("user", user)
                .query((row, number) -> new Known(
                        Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2)), row.getLong(3)))
                .optional();
    }

    void propose(UUID user, String sealed) {
        log.changed(
                told("totp_proposed", user),
                () -> sql.sql("update auth.credential set totp_pending = :sealed where user_id = :user")
                        .param("sealed", sealed)
                        .param("user", user)
                        .update());
    }

    /** Puts the pending secret in its place; false when it is not the pending one any more. */
    boolean confirm(UUID user, String pending, long step) {
        return log.changed(
                        told("totp_enrolled", user),
                        () -> sql.sql("""
                                update auth.credential set totp_sealed = totp_pending, totp_pending = null,
                                    totp_confirmed_at = now(), totp_last_step = :step
                                where user_id = :user and totp_pending = :pending
                                """)
                                .param("step", step)
                                .param("user", user)
                                .param("pending", pending)
                                .update())
                == 1;
    }

    /** The one statement that decides whose code it was: false when the step is over already. */
    boolean use(UUID user, String sealed, long step) {
        return log.changed(
                        told("totp_code_used", user),
                        () -> sql.sql("update auth.credential set totp_last_step = :step"
                                        + " where user_id = :user and totp_sealed = :sealed and totp_last_step < :step")
                                .param("step", step)
                                .param("user", user)
                                .param("sealed", sealed)
                                .update())
                == 1;
    }

    boolean use(UUID user, RecoveryCode code) {
        return log.changed(
                        told("recovery_code_used", user),
                        () -> sql.sql("update auth.recovery_code set used_at = now()"
                                        + " where user_id = :user and code_hash = :hash and used_at is null")
                                .param("user", user)
                                .param("hash", code.hash().bytes())
                                .update())
                == 1;
    }

    void replaceCodes(UUID user, Collection<RecoveryCode> codes) {
        log.record(told("recovery_codes_replaced", user).after(Map.of("count", codes.size())));
        sql.sql("delete from auth.recovery_code where user_id = :user")
                .param("user", user)
                .update();
        codes.stream()
                .map(RecoveryCode::hash)
                .map(Octets::bytes)
                .forEach(hash -> sql.sql("insert into auth.recovery_code (user_id, code_hash) values (:user, :hash)")
                        .param("user", user)
                        .param("hash", hash)
                        .update());
    }

    int codesLeft(UUID user) {
        return sql.sql("select count(*) from auth.recovery_code where user_id = :user and used_at is null")
                .param("user", user)
                .query(Integer.class)
                .single();
    }

    void remove(UUID user) {
        log.changed(
                told("totp_removed", user),
                () -> sql.sql(
                                "update auth.credential set totp_sealed = null, totp_pending = null, totp_confirmed_at = null"
                                        + " where user_id = :user")
                        .param("user", user)
                        .update());
    }

    private static AuditFact told(String what, UUID user) {
        return AuditFact.of("auth.user." + what, "auth.user_account", user)
                .inInstallation()
                .byUserUnlessKnown(user);
    }
}
