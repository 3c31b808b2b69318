package com.aeondt.auth.external;

import com.aeondt.auth.audit.AuditFact;
import com.aeondt.auth.audit.AuditLog;
import com.aeondt.auth.credentials.Octets;
import com.aeondt.platform.keys.SecretBox;
import com.aeondt.platform.persistence.SystemAccess;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Logins on their way, and who is who elsewhere. */
@Repository
class ExternalRows {

    private static final String PURPOSE = "external-login";

    private final JdbcClient sql;
    private final SecretBox box;
    private final AuditLog log;

    ExternalRows(@SystemAccess JdbcClient sql, SecretBox box, AuditLog log) {
        this.log = log;
        this.sql = sql;
        this.box = box;
    }

    void remember(Octets state, String provider, PendingLogin login, Instant expires) {
        sql.sql("insert into auth.external_login (state_hash, provider, sealed, expires_at)"
                        + " values (:state, :provider, :sealed, :expires)")
                .param("state", state.sha256().bytes())
                .param("provider", provider)
                .param("sealed", box.seal(PURPOSE, JsonMapper.shared().writeValueAsString(login)))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Gives it out once. */
    Optional<PendingLogin> take(Octets state, String provider) {
        return sql.sql("delete from auth.external_login where state_hash = :state and provider = :provider"
                        + " and expires_at > now() returning sealed")
                .param("state", state.sha256().bytes())
                .param("provider", provider)
                .query(String.class)
                .optional()
                .map(text -> JsonMapper.shared().readValue(box.open(PURPOSE, text), PendingLogin.class));
    }

    void forgetExpired() {
        sql.sql("delete from auth.external_login where expires_at < now()").update();
    }

    /** The active account that is linked. */
    Optional<UUID> linked(ExternalPerson person) {
        return sql.sql("""
                        select u.id from auth.external_identity e join auth.user_account u on u.id = e.user_id
                        where e.issuer = :issuer and e.subject = :subject and u.status = 'ACTIVE'
                        """)
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** The active account with the address, if we have seen that it is its user's. */
    Optional<UUID> withVerifiedEmail(String email) {
        return sql.sql("select id from auth.user_account"
                        + " where lower(email) = lower(:email) and email_verified and status = 'ACTIVE'")
                .param("email", email)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** False when the person is linked to another account already. */
    boolean link(ExternalPerson person, UUID user) {
        log.changed(
                AuditFact.of("auth.external_identity.linked", "auth.user_account", user)
                        .inInstallation()
                        .byUserUnlessKnown(user)
                        .after(Map.of("issuer", person.issuer(), "subject", person.subject())),
                () -> sql.sql("insert into auth.external_identity (issuer, subject, user_id, linked_at)"
                                + " values (:issuer, :subject, :user, now()) on conflict do nothing")
                        .param("issuer", person.issuer())
                        .param("subject", person.subject())
                        .param("user", user)
                        .update());
        return linked(person).filter(user::equals).isPresent();
    }
}
