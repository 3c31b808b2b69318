package com.aeondt.auth.external;

import com.aeondt.auth.audit.AuditFact;
import com.aeondt.auth.audit.AuditLog;
import com.aeondt.platform.persistence.SystemAccess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The logins elsewhere that an account is linked to. */
@Repository
class LinkRows {

    /** Whom the account is linked to, since when. */
    record Row(String issuer, Instant linkedAt) {}

    private final JdbcClient sql;
    private final AuditLog log;

    LinkRows(@SystemAccess JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    List<Row> of(UUID user) {
        return sql.sql("select issuer, linked_at from auth.external_identity where user_id = :user order by linked_at")
                .param("user", user)
                .query((row, number) -> new Row(
                        row.getString("issuer"), row.getTimestamp("linked_at").toInstant()))
                .list();
    }

    /** Takes a link away unless nothing else would let the user in; false when it did not. */
    boolean remove(UUID user, String issuer) {
        var fact = AuditFact.of("auth.external_identity.unlinked", "auth.user_account", user)
                .inInstallation()
                .before(Map.of("issuer", issuer));
        return log.changed(fact, () -> {
                    oneAtATime(user);
                    return delete(user, issuer);
                })
                > 0;
    }

    /** Two links that go at once would each see the other one stay. */
    private void oneAtATime(UUID user) {
        sql.sql("select user_id from auth.credential where user_id = :user for update")
                .param("user", user)
                .query(UUID.class)
                .optional();
    }

    private int delete(UUID user, String issuer) {
        return sql.sql("""
                        delete from auth.external_identity where user_id = :user and issuer = :issuer
                          and (exists (select from auth.credential c
                                       where c.user_id = :user and c.password_hash is not null)
                            or exists (select from auth.external_identity o
                                       where o.user_id = :user and o.issuer <> :issuer))
                        """).param("user", user).param("issuer", issuer).update();
    }
}
