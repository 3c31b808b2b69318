package com.aeondt.auth;

import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In which zone the current tenant's people live, and when they work: their "today" is meant by dates. Remembered for a
 * minute.
 */
@Service
public class TenantCalendar {

    private static final BusinessCalendar NOBODYS = BusinessCalendar.everyDay(ZoneOffset.UTC);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Cache<TenantId, BusinessCalendar> calendars = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    TenantCalendar(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** The zone of the current tenant; UTC where it has none, and outside any tenant. */
    public ZoneId zone() {
        return calendar().zone();
    }

    /** The calendar of the current tenant; every day in UTC where it has none, and outside any tenant. */
    public BusinessCalendar calendar() {
        return Tenant.bound().map(tenant -> calendars.get(tenant, this::read)).orElse(NOBODYS);
    }

    /** The tenant has another calendar now. */
    public void forget(TenantId tenant) {
        calendars.invalidate(tenant);
    }

    private BusinessCalendar read(TenantId tenant) {
        return transaction.execute(status -> sql.sql(
                        "select time_zone, working_days, holidays::text[] as holidays from auth.tenant where id = :id")
                .param("id", tenant.value())
                .query((row, number) -> calendar(row))
                .optional()
                .orElse(NOBODYS));
    }

    private static BusinessCalendar calendar(ResultSet row) throws SQLException {
        var days = Arrays.stream((Object[]) row.getArray("working_days").getArray())
                .map(day -> DayOfWeek.of(((Number) day).intValue()))
                .collect(Collectors.toSet());
        var holidays = Arrays.stream((Object[]) row.getArray("holidays").getArray())
                .map(day -> LocalDate.parse(day.toString()))
                .collect(Collectors.toSet());
        return new BusinessCalendar(ZoneId.of(row.getString("time_zone")), days, holidays);
    }
}
