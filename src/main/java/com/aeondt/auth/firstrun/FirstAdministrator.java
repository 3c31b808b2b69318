package com.aeondt.auth.firstrun;

import com.aeondt.auth.AuthProperties;
import com.aeondt.auth.BuiltInRole;
import com.aeondt.auth.Scope;
import com.aeondt.auth.audit.AuditFact;
import com.aeondt.auth.audit.AuditLog;
import com.aeondt.auth.credentials.ApiKeySecret;
import com.aeondt.auth.credentials.Passwords;
import com.aeondt.platform.Ids;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the customer {@code demo} and the administrator {@code admin} of a new installation: exactly once, however many
 * instances start together, because they meet at one primary key.
 */
@Component
class FirstAdministrator {

    private static final String TENANT = "demo";
    private static final String USERNAME = "admin";

    private final JdbcClient sql;
    private final AuditLog log;
    private final Passwords passwords;
    private final FirstRunFile file;
    private final AuthProperties settings;

    FirstAdministrator(
            @SystemAccess JdbcClient sql,
            AuditLog log,
            Passwords passwords,
            FirstRunFile file,
            AuthProperties settings) {
        this.sql = sql;
        this.log = log;
        this.passwords = passwords;
        this.file = file;
        this.settings = settings;
    }

    /** What the administrator needs, when this call made him; empty when he was there already. */
    Optional<Map<String, String>> make() {
        var made = new AtomicReference<Map<String, String>>();
        log.changed(AuditFact.of("auth.installation.begun", "auth.installation", "this"), () -> {
            int claimed = claim();
            if (claimed == 1) {
                made.set(create());
            }
            return claimed;
        });
        return Optional.ofNullable(made.get());
    }

    private int claim() {
        return sql.sql("insert into auth.installation default values on conflict do nothing")
                .update();
    }

    private Map<String, String> create() {
        var tenant = Ids.next();
        var user = Ids.next();
        var password = ApiKeySecret.generate("once").secret();
        var key = ApiKeySecret.generate(settings.environment());
        sql.sql("""
                        insert into auth.tenant (id, slug, name, status, time_zone, working_days, created_at)
                        values (:id, :slug, 'Demo', 'ACTIVE', 'UTC', '{1,2,3,4,5}', now())
                        """).param("id", tenant).param("slug", TENANT).update();
        sql.sql("""
                        insert into auth.user_account (id, username, display_name, status, installation_admin, created_at)
                        values (:id, :username, 'Administrator', 'ACTIVE', true, now())
                        """).param("id", user).param("username", USERNAME).update();
        sql.sql("insert into auth.credential (user_id, password_hash, must_change) values (:user, :hash, true)")
                .param("user", user)
                .param("hash", passwords.hash(password))
                .update();
        sql.sql("""
                        insert into auth.membership (id, tenant_id, user_id, roles, created_at)
                        values (:id, :tenant, :user, array[:role], now())
                        """)
                .param("id", Ids.next())
                .param("tenant", tenant)
                .param("user", user)
                .param("role", BuiltInRole.TENANT_ADMINISTRATOR.text())
                .update();
        insertKey(tenant, user, key);
        log.record(AuditFact.of("auth.user_account.created", "auth.user_account", user)
                .after(Map.of("username", USERNAME, "installationAdmin", true)));
        log.record(AuditFact.of("auth.tenant.created", "auth.tenant", tenant).after(Map.of("slug", TENANT)));
        log.record(AuditFact.of("auth.api_key.created", "auth.api_key", key.publicId())
                .in(new TenantId(tenant))
                .after(Map.of("owner", user, "bootstrap", true, "scopes", Set.copyOf(Scope.all()))));
        var content = new LinkedHashMap<String, String>();
        content.put("tenant", TENANT);
        content.put("username", USERNAME);
        content.put("oneTimePassword", password);
        content.put("apiKey", key.text());
        content.put("note", "Change the password: POST /api/v1/auth/token, then POST /api/v1/auth/password.");
        // Written before the commit: a crash in between leaves a file that the next first start replaces.
        file.write(content);
        return content;
    }

    private void insertKey(UUID tenant, UUID owner, ApiKeySecret key) {
        sql.sql("""
                        insert into auth.api_key
                            (id, tenant_id, public_id, secret_hash, name, scopes, owner_id, bootstrap, created_at)
                        values (:id, :tenant, :publicId, :hash, 'first run', :scopes, :owner, true, now())
                        """)
                .param("id", Ids.next())
                .param("tenant", tenant)
                .param("publicId", key.publicId())
                .param("hash", key.hash().bytes())
                .param("scopes", Scope.all().toArray(String[]::new))
                .param("owner", owner)
                .update();
    }
}
