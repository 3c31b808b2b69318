package com.aeondt.auth.tenants;

import com.aeondt.auth.audit.AuditFact;
import com.aeondt.auth.audit.AuditLog;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Removes rows of a tenant, in statements that each end in time. */
@Repository
class TenantRemovalRows {

    private static final int BATCH = 5_000;

    private final JdbcClient sql;
    private final AuditLog log;

    TenantRemovalRows(@SystemAccess JdbcClient sql, AuditLog log) {
        this.log = log;
        this.sql = sql;
    }

    boolean deleting(TenantId tenant) {
        return sql.sql("select exists (select from auth.tenant where id = :tenant and status = 'DELETING')")
                .param("tenant", tenant.value())
                .query(Boolean.class)
                .single();
    }

    List<UUID> members(TenantId tenant) {
        return sql.sql("select user_id from auth.membership where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** How many rows went. The announcement that the tenant is gone stays in the log until the log forgets it. */
    long empty(TenantTable table, TenantId tenant) {
        var spared = table.name().equals("platform.event_log") ? " and type <> 'auth.tenant-deleted.v1'" : "";
        long removed = 0;
        int batch;
        do {
            batch = log.changed(
                    told("emptied", tenant).after(Map.of("table", table.name(), "rowsBefore", removed)),
                    () -> sql.sql("delete from " + table.name() + " where tenant_id = :tenant" + spared
                                    + " and ctid = any (array(select ctid from " + table.name()
                                    + " where tenant_id = :tenant" + spared + " limit :batch))")
                            .param("tenant", tenant.value())
                            .param("batch", BATCH)
                            .update());
            removed += batch;
        } while (batch == BATCH);
        return removed;
    }

    /** The accounts of these users that belong to no tenant any more. */
    int removeAccounts(Collection<UUID> users) {
        return log.changed(
                AuditFact.of("auth.user_account.deleted", "auth.user_account", "of a deleted tenant")
                        .inInstallation()
                        .before(Map.of("candidates", users)),
                () -> sql.sql("""
                        delete from auth.user_account u where u.id = any (:users) and not u.installation_admin
                          and not exists (select from auth.membership m where m.user_id = u.id)
                          and not exists (select from auth.api_key k where k.owner_id = u.id)
                        """).param("users", users.toArray(UUID[]::new)).update());
    }

    void removeTenant(TenantId tenant) {
        sql.sql("delete from auth.tenant_export where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .update();
        log.changed(
                told("deleted", tenant),
                () -> sql.sql("delete from auth.tenant where id = :tenant and status = 'DELETING'")
                        .param("tenant", tenant.value())
                        .update());
    }

    private static AuditFact told(String what, TenantId tenant) {
        return AuditFact.of("auth.tenant." + what, "auth.tenant", tenant).inInstallation();
    }
}
