package com.aeondt.support;

import static com.aeondt.support.AuditWatch.BY_TEST;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.auth.Identities;
import com.aeondt.auth.Scope;
import com.aeondt.auth.credentials.ApiKeySecret;
import com.aeondt.auth.sessions.TestLogins;
import com.aeondt.platform.Caller;
import com.aeondt.platform.Ids;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.Migrations;
import com.aeondt.platform.persistence.SystemAccess;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Makes tenants, users with roles and keys for integration tests, and HTTP clients that call as them.
 *
 * {@snippet :
 * var dev = callers.as(BuiltInRole.BACKEND);                     // a fresh tenant with one developer
 * var auditor = callers.as(dev.tenant(), BuiltInRole.AUDITOR);   // somebody else in the same tenant
 * dev.http().get().uri("/api/v1/tasks").exchange().expectStatus().isOk();
 * dev.run(() -> tasks.plan(...));                                // the same without HTTP
 * }
 */
@Component
public class Callers {

    private final JdbcClient sql;
    private final TestLogins logins;
    private final Environment environment;
    private final Migrations migrations;
    private final Identities identities;

    Callers(
            @SystemAccess JdbcClient sql,
            TestLogins logins,
            Environment environment,
            Migrations migrations,
            Identities identities) {
        this.sql = sql;
        this.logins = logins;
        this.environment = environment;
        this.migrations = migrations;
        this.identities = identities;
    }

    /**
     * Somebody who calls.
     *
     * @param http sends his token with every request
     */
    public record Client(
            TenantId tenant,
            UUID user,
            UUID session,
            String username,
            String token,
            Caller caller,
            RestTestClient http) {

        /** Runs the work as this caller in his tenant, without HTTP. */
        public void run(Runnable work) {
            call(() -> {
                work.run();
                return true;
            });
        }

        /** As {@link #run}, and returns what the work returns. */
        public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
            return Tenant.call(tenant, () -> Caller.call(caller, work));
        }
    }

    /** A fresh tenant with one user who has these roles. */
    public Client as(BuiltInRole... roles) {
        return as(newTenant(), roles);
    }

    /** A new user of the tenant with these roles. */
    public Client as(TenantId tenant, BuiltInRole... roles) {
        var scopes =
                Arrays.stream(roles).flatMap(role -> role.scopes().stream()).collect(Collectors.toSet());
        return client(tenant, newUser(false), scopes, roles);
    }

    /** A fresh tenant with an administrator of the installation, who holds every scope. */
    public Client asInstallationAdministrator() {
        return client(newTenant(), newUser(true), Scope.all(), BuiltInRole.TENANT_ADMINISTRATOR);
    }

    /** Puts the caller's tenant where it is about noon now, so that no day ends during a test. Answers which day it is there. */
    public LocalDate atMidday(Client client) {
        var now = Instant.now();
        var zone = Midday.around(now);
        sql.sql(BY_TEST + "update auth.tenant set time_zone = :zone where id = :id")
                .param("zone", zone.getId())
                .param("id", client.tenant().value())
                .update();
        return LocalDate.ofInstant(now, zone);
    }

    /** The same caller, whose session has just shown a second factor. */
    public Client steppedUp(Client client) {
        sql.sql(BY_TEST + "update auth.session set stepped_up_at = now() where id = :id")
                .param("id", client.session())
                .update();
        identities.forget();
        return client;
    }

    /** An API key that may do what its owner may, as far as the scopes go; every scope when none is given. */
    public String apiKey(Client owner, Scope... scopes) {
        var key = ApiKeySecret.generate("test");
        var names = new HashSet<String>();
        Arrays.stream(scopes.length == 0 ? Scope.values() : scopes).forEach(scope -> names.add(scope.text()));
        sql.sql(BY_TEST + """
                        insert into auth.api_key (id, tenant_id, public_id, secret_hash, name, scopes, owner_id, created_at)
                        values (:id, :tenant, :publicId, :hash, 'test', :scopes, :owner, now())
                        """)
                .param("id", Ids.next())
                .param("tenant", owner.tenant().value())
                .param("publicId", key.publicId())
                .param("hash", key.hash().bytes())
                .param("scopes", names.toArray(String[]::new))
                .param("owner", owner.user())
                .update();
        return key.text();
    }

    /** A client that sends no credential. */
    public RestTestClient anonymous() {
        return RestTestClient.bindToServer().baseUrl(baseUrl()).build();
    }

    /** A client that sends the API key. */
    public RestTestClient withKey(String key) {
        return RestTestClient.bindToServer()
                .baseUrl(baseUrl())
                .defaultHeader("X-API-Key", key)
                .build();
    }

    /** A client that sends the access token. */
    public RestTestClient withToken(String token) {
        return RestTestClient.bindToServer()
                .baseUrl(baseUrl())
                .defaultHeader("Authorization", "Bearer " + token)
                .build();
    }

    /** Where the server listens. */
    public String baseUrl() {
        awaitMigrations();
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** A new empty tenant. */
    public TenantId newTenant() {
        awaitMigrations();
        var id = Ids.next();
        sql.sql(BY_TEST + """
                        insert into auth.tenant (id, slug, name, status, time_zone, working_days, created_at)
                        values (:id, :slug, 'Test', 'ACTIVE', 'UTC', '{1,2,3,4,5}', now())
                        """)
                .param("id", id)
                .param("slug", "t-" + id.toString().replace("-", ""))
                .update();
        return new TenantId(id);
    }

    /** Makes the user a member of one more tenant. */
    public void join(TenantId tenant, UUID user, BuiltInRole... roles) {
        sql.sql(BY_TEST + """
                        insert into auth.membership (id, tenant_id, user_id, roles, created_at)
                        values (:id, :tenant, :user, :roles, now())
                        """)
                .param("id", Ids.next())
                .param("tenant", tenant.value())
                .param("user", user)
                .param("roles", Arrays.stream(roles).map(BuiltInRole::text).toArray(String[]::new))
                .update();
        identities.forget();
    }

    private Client client(TenantId tenant, UUID user, Set<String> scopes, BuiltInRole... roles) {
        join(tenant, user, roles);
        var login = logins.login(user);
        var caller = new Caller(Caller.Kind.USER, user, username(user), scopes);
        return new Client(
                tenant,
                user,
                login.session(),
                username(user),
                login.accessToken(),
                caller,
                withToken(login.accessToken()));
    }

    private UUID newUser(boolean installationAdministrator) {
        var id = Ids.next();
        sql.sql(BY_TEST + """
                        insert into auth.user_account (id, username, display_name, status, installation_admin, created_at)
                        values (:id, :username, 'Somebody', 'ACTIVE', :admin, now())
                        """)
                .param("id", id)
                .param("username", username(id))
                .param("admin", installationAdministrator)
                .update();
        sql.sql(BY_TEST + "insert into auth.credential (user_id) values (:id)")
                .param("id", id)
                .update();
        return id;
    }

    /** The server is up before its database is. */
    private void awaitMigrations() {
        try {
            if (!migrations.await(Duration.ofMinutes(1))) {
                throw new IllegalStateException("Migrations did not finish: " + migrations.failure());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String username(UUID user) {
        return "user-" + user;
    }
}
