package com.aeondt.auth.tenants;

import com.aeondt.auth.audit.AuditFact;
import com.aeondt.auth.audit.AuditLog;
import com.aeondt.platform.Revision;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The rows of all tenants. */
@Repository
class TenantRows {

    private static final String SELECT = """
            select id, version, slug, name, status, time_zone, working_days, holidays::text[] as holidays, created_at
            from auth.tenant
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final AuditLog log;

    TenantRows(@SystemAccess JdbcClient sql, @SystemAccess TransactionOperations transaction, AuditLog log) {
        this.log = log;
        this.sql = sql;
        this.transaction = transaction;
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    List<TenantView> after(UUID id, int limit) {
        return sql.sql(SELECT + "where id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(TenantRows::view)
                .list();
    }

    Optional<TenantView> find(TenantId id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(TenantRows::view)
                .optional();
    }

    void insert(UUID id, String slug, TenantSettings settings) {
        sql.sql("""
                        insert into auth.tenant (id, slug, name, status, time_zone, working_days, holidays, created_at)
                        values (:id, :slug, :name, 'ACTIVE', :zone, :days, :holidays::date[], now())
                        """)
                .param("id", id)
                .param("slug", slug)
                .param("name", settings.name())
                .param("zone", settings.timeZone())
                .param("days", days(settings.workingDays()))
                .param("holidays", dates(settings.holidays()))
                .update();
        var after = state(settings);
        after.put("slug", slug);
        log.record(AuditFact.of("auth.tenant.created", "auth.tenant", id)
                .inInstallation()
                .after(after));
    }

    /** The user himself, or the one that a key calls for, becomes the first administrator. */
    void insertAdministrator(UUID membership, UUID tenant, UUID caller, String role) {
        sql.sql("""
                        insert into auth.membership (id, tenant_id, user_id, roles, status, created_at)
                        values (:id, :tenant, coalesce((select owner_id from auth.api_key where id = :caller), :caller),
                            array[:role], 'ACTIVE', now())
                        """)
                .param("id", membership)
                .param("tenant", tenant)
                .param("caller", caller)
                .param("role", role)
                .update();
        log.record(AuditFact.of("auth.membership.created", "auth.membership", membership)
                .in(new TenantId(tenant))
                .after(Map.of("administrator", caller, "roles", List.of(role))));
    }

    /** False when the tenant has changed in the meantime. */
    boolean update(TenantView tenant, Revision seen, TenantSettings settings) {
        return log.changed(
                        AuditFact.of("auth.tenant.updated", "auth.tenant", tenant.id())
                                .in(tenant.id())
                                .before(state(tenant.settings()))
                                .after(state(settings)),
                        () -> sql.sql("""
                                update auth.tenant set name = :name, time_zone = :zone, working_days = :days,
                                    holidays = :holidays::date[], version = version + 1
                                where id = :id and version = :version
                                """)
                                .param("name", settings.name())
                                .param("zone", settings.timeZone())
                                .param("days", days(settings.workingDays()))
                                .param("holidays", dates(settings.holidays()))
                                .param("id", tenant.id().value())
                                .param("version", seen.value())
                                .update())
                == 1;
    }

    /** False when the tenant has changed in the meantime. */
    boolean move(TenantView tenant, Revision seen, TenantState state) {
        return log.changed(
                        AuditFact.of("auth.tenant.moved", "auth.tenant", tenant.id())
                                .inInstallation()
                                .before(Map.of("status", tenant.state()))
                                .after(Map.of("status", state)),
                        () -> sql.sql("update auth.tenant set status = :status, version = version + 1"
                                        + " where id = :id and version = :version")
                                .param("status", state.name())
                                .param("id", tenant.id().value())
                                .param("version", seen.value())
                                .update())
                == 1;
    }

    private static Map<String, Object> state(TenantSettings settings) {
        return new HashMap<>(Map.of(
                "name",
                settings.name(),
                "timeZone",
                settings.timeZone(),
                "workingDays",
                settings.workingDays().stream().sorted().toList(),
                "holidays",
                settings.holidays().stream().sorted().toList()));
    }

    private static TenantView view(ResultSet row, int number) throws SQLException {
        var days = Arrays.stream((Object[]) row.getArray("working_days").getArray())
                .map(day -> DayOfWeek.of(((Number) day).intValue()))
                .collect(Collectors.toSet());
        var holidays = Arrays.stream((String[]) row.getArray("holidays").getArray())
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
        return new TenantView(
                new TenantId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                TenantState.valueOf(row.getString("status")),
                new TenantSettings(row.getString("name"), row.getString("time_zone"), days, holidays),
                row.getTimestamp("created_at").toInstant(),
                new Revision(row.getLong("version")));
    }

    private static Short[] days(Collection<DayOfWeek> days) {
        return days.stream().map(day -> (short) day.getValue()).sorted().toArray(Short[]::new);
    }

    private static String[] dates(Collection<LocalDate> dates) {
        return dates.stream().sorted().map(LocalDate::toString).toArray(String[]::new);
    }
}
