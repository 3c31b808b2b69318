package com.aeondt.auth.links;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.audit.AuditFact;
import com.aeondt.auth.audit.AuditLog;
import com.aeondt.auth.credentials.Octets;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.persistence.SystemAccess;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes links and takes them back. The token is in the link and nowhere else: 256 random bits, kept as a hash. */
@Component
public class SingleUseLinks {

    private static final int BYTES = 32;

    private final JdbcClient app;
    private final JdbcClient system;
    private final AuditLog log;

    SingleUseLinks(JdbcClient app, @SystemAccess JdbcClient system, AuditLog log) {
        this.log = log;
        this.app = app;
        this.system = system;
    }

    /**
     * A new link, in the transaction of the caller.
     *
     * @param membership for an invitation, the membership that it leads to
     * @return its token
     */
    public String issue(LinkPurpose purpose, UUID user, @Nullable UUID membership, Duration life) {
        return issue(app, purpose, user, membership, life);
    }

    /** A new link in the system's transaction of the caller, in place of the user's open ones of this purpose. */
    public String replace(LinkPurpose purpose, UUID user, Duration life) {
        withdraw(purpose, user);
        return issue(system, purpose, user, null, life);
    }

    private String issue(JdbcClient by, LinkPurpose purpose, UUID user, @Nullable UUID membership, Duration life) {
        var token = Octets.random(BYTES);
        var now = Instant.now();
        by.sql("""
                        insert into auth.single_use_link (token_hash, purpose, user_id, membership_id, created_at, expires_at)
                        values (:hash, :purpose, :user, :membership, :now, :expires)
                        """)
                .param("hash", token.sha256().bytes())
                .param("purpose", purpose.name())
                .param("user", user)
                .param("membership", membership)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(life)))
                .update();
        log.record(told("issued", purpose, user).after(Map.of("expiresAt", now.plus(life))));
        return token.base64Url();
    }

    /**
     * Uses a link up, in the system's transaction of the caller: of two who come with it, one gets it.
     *
     * @throws AeonException {@link AuthError#LINK_INVALID}, in the same words whatever is wrong with it
     */
    public RedeemedLink redeem(LinkPurpose purpose, String token) {
        var link = Octets.fromBase64Url(token)
                .flatMap(secret -> system.sql("""
                                update auth.single_use_link set used_at = now()
                                where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > now()
                                returning user_id, membership_id
                                """)
                        .param("hash", secret.sha256().bytes())
                        .param("purpose", purpose.name())
                        .query((row, number) -> new RedeemedLink(
                                row.getObject("user_id", UUID.class),
                                Optional.ofNullable(row.getObject("membership_id", UUID.class))))
                        .optional())
                .orElseThrow(() -> new AeonException(
                        AuthError.LINK_INVALID, "The link is not valid: it was used, has expired, or was replaced."));
        log.record(told("used", purpose, link.user()).inInstallation().byUserUnlessKnown(link.user()));
        return link;
    }

    /** Makes the user's open links of this purpose worthless. */
    public void withdraw(LinkPurpose purpose, UUID user) {
        log.changed(
                told("withdrawn", purpose, user),
                () -> system.sql("update auth.single_use_link set used_at = now()"
                                + " where user_id = :user and purpose = :purpose and used_at is null")
                        .param("user", user)
                        .param("purpose", purpose.name())
                        .update());
    }

    private static AuditFact told(String what, LinkPurpose purpose, UUID user) {
        return AuditFact.of(
                "auth.%s_link.%s".formatted(purpose.name().toLowerCase(Locale.ROOT), what), "auth.user_account", user);
    }
}
