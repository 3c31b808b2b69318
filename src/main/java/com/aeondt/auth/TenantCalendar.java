package com.aeondt.auth;

import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In which zone the current tenant's people live: their "today" is meant by dates. Remembered for a minute. */
@Service
public class TenantCalendar {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Cache<TenantId, ZoneId> zones = Caffeine.newBuilder()
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
        return Tenant.bound().map(tenant -> zones.get(tenant, this::read)).orElse(ZoneOffset.UTC);
    }

    private ZoneId read(TenantId tenant) {
        return transaction.execute(status -> sql.sql("select time_zone from auth.tenant where id = :id")
                .param("id", tenant.value())
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC));
    }
}
