package com.aeondt.auth;

import com.aeondt.auth.Identity.Grant;
import com.aeondt.auth.credentials.Octets;
import com.aeondt.platform.Caller;
import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.StateChange;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Reads who a session or a key belongs to and what it may do, over all tenants. */
@Repository
class IdentityRows {

    /** A living session: not ended, not expired, of an active user. */
    record SessionRow(UUID user, String username, boolean admin, boolean mustChange, Optional<Instant> steppedUpAt) {}

    /** A key that is neither revoked nor expired, whose tenant and owner are active. */
    record KeyRow(
            UUID id,
            String name,
            UUID owner,
            boolean ownerIsAdmin,
            TenantId tenant,
            Octets hash,
            Set<String> scopes,
            boolean unused) {}

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final ChangeLog changes;

    IdentityRows(@SystemAccess JdbcClient sql, @SystemAccess TransactionOperations transaction, ChangeLog changes) {
        this.sql = sql;
        this.transaction = transaction;
        this.changes = changes;
    }

    Optional<SessionRow> session(UUID session) {
        return sql.sql("""
                        select u.id, u.username, u.installation_admin, c.must_change, s.stepped_up_at
                        from auth.session s
                        join auth.user_account u on u.id = s.user_id and u.status = 'ACTIVE'
                        join auth.credential c on c.user_id = u.id
                        where s.id = :session and s.revoked_at is null and s.expires_at > now()
                        """)
                .param("session", session)
                .query((row, number) -> new SessionRow(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getBoolean("installation_admin"),
                        row.getBoolean("must_change"),
                        Optional.ofNullable(row.getTimestamp("stepped_up_at")).map(java.sql.Timestamp::toInstant)))
                .optional();
    }

    Optional<KeyRow> key(String publicId) {
        return sql.sql("""
                        select k.id, k.name, k.owner_id, u.installation_admin, k.tenant_id, k.secret_hash, k.scopes,
                            k.last_used_at is null as unused
                        from auth.api_key k
                        join auth.user_account u on u.id = k.owner_id and u.status = 'ACTIVE'
                        where k.public_id = :publicId and (k.revoked_at is null or k.revoked_at > now())
                          and (k.expires_at is null or k.expires_at > now())
                        """)
                .param("publicId", publicId)
                .query((row, number) -> new KeyRow(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("owner_id", UUID.class),
                        row.getBoolean("installation_admin"),
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        Octets.of(row.getBytes("secret_hash")),
                        texts(row, "scopes"),
                        row.getBoolean("unused")))
                .optional();
    }

    /** What the user may do in each active tenant he is a member of. */
    List<Grant> grants(UUID user, boolean admin) {
        return sql.sql("""
                        select t.id, t.slug, m.roles, array(
                            select distinct scope from auth.role r, unnest(r.scopes) scope
                            where r.tenant_id = m.tenant_id and r.name = any(m.roles)) as custom
                        from auth.membership m
                        join auth.tenant t on t.id = m.tenant_id and t.status = 'ACTIVE'
                        where m.user_id = :user and m.status = 'ACTIVE' order by t.slug
                        """)
                .param("user", user)
                .query((row, number) -> {
                    var roles = texts(row, "roles");
                    var scopes = new HashSet<>(texts(row, "custom"));
                    roles.forEach(role -> BuiltInRole.of(role).ifPresent(known -> scopes.addAll(known.scopes())));
                    if (admin) {
                        scopes.addAll(Scope.all());
                    }
                    return new Grant(
                            new TenantId(row.getObject("id", UUID.class)), row.getString("slug"), roles, scopes);
                })
                .list();
    }

    /** Notes that the key was used; its first use stands in the audit log. */
    void keyUsed(Identity key, TenantId tenant, boolean unused) {
        if (!unused) {
            touch(key.id());
            return;
        }
        var used = StateChange.of("auth.api_key.first_used", "auth.api_key", key.id());
        var caller = new Caller(Caller.Kind.API_KEY, key.id(), key.name(), Set.of());
        Tenant.run(
                tenant,
                () -> Caller.call(
                        caller,
                        () -> transaction.execute(begun -> {
                            int touched = touch(key.id());
                            if (touched > 0) {
                                changes.record(used);
                            }
                            return touched;
                        })));
    }

    private int touch(UUID key) {
        return sql.sql("update auth.api_key set last_used_at = now() where id = :key"
                        + " and (last_used_at is null or last_used_at < now() - interval '1 minute')")
                .param("key", key)
                .update();
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return new HashSet<>(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
