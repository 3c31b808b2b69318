package com.aeondt.auth.users;

import com.aeondt.auth.audit.AuditFact;
import com.aeondt.auth.audit.AuditLog;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of an account and a membership when an invitation is accepted. Nobody is logged in, so no tenant is bound. */
@Repository
class AcceptanceRows {

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final AuditLog log;

    AcceptanceRows(@SystemAccess JdbcClient sql, @SystemAccess TransactionOperations transaction, AuditLog log) {
        this.log = log;
        this.sql = sql;
        this.transaction = transaction;
    }

    void inTransaction(Supplier<UUID> work) {
        transaction.execute(status -> work.get());
    }

    /** Whether an account other than the nameless one has the address that the letter went to. */
    boolean addressTaken(UUID membership, UUID user) {
        return sql.sql("""
                        select exists (select from auth.user_account u join auth.membership m on lower(m.invited_email) = lower(u.email)
                        where m.id = :membership and u.id <> :user)
                        """)
                .param("membership", membership)
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    void name(UUID user, String username, UUID membership) {
        sql.sql("""
                        update auth.user_account u
                        set username = :username, email = m.invited_email, email_verified = true, status = 'ACTIVE',
                            version = u.version + 1
                        from auth.membership m where u.id = :user and m.id = :membership
                        """)
                .param("username", username)
                .param("user", user)
                .param("membership", membership)
                .update();
        log.record(told("named", user).after(Map.of("username", username, "status", "ACTIVE", "emailVerified", true)));
    }

    void setPassword(UUID user, String hash) {
        sql.sql("update auth.credential set password_hash = :hash, password_changed_at = now() where user_id = :user")
                .param("hash", hash)
                .param("user", user)
                .update();
        log.record(told("password_set", user));
    }

    /** False when the invitation was taken back in the meantime. */
    boolean enter(UUID membership, UUID user) {
        var entered = entered(membership, user);
        entered.ifPresent(tenant -> log.record(AuditFact.of("auth.membership.accepted", "auth.membership", membership)
                .in(tenant)
                .byUserUnlessKnown(user)
                .before(Map.of("status", "INVITED"))
                .after(Map.of("status", "ACTIVE", "userId", user))));
        return entered.isPresent();
    }

    private Optional<TenantId> entered(UUID membership, UUID user) {
        return sql.sql("update auth.membership set user_id = :user, status = 'ACTIVE', version = version + 1"
                        + " where id = :id and status = 'INVITED' returning tenant_id")
                .param("user", user)
                .param("id", membership)
                .query((row, number) -> new TenantId(row.getObject(1, UUID.class)))
                .optional();
    }

    void removePlaceholder(UUID user) {
        log.changed(
                told("removed", user),
                () -> sql.sql("delete from auth.user_account where id = :user and status = 'INVITED'")
                        .param("user", user)
                        .update());
    }

    private static AuditFact told(String what, UUID user) {
        return AuditFact.of("auth.user." + what, "auth.user_account", user)
                .inInstallation()
                .byUserUnlessKnown(user);
    }
}
