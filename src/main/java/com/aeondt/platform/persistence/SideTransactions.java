package com.aeondt.platform.persistence;

import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A statement or two in a transaction of their own, over at once, while the caller's own goes on: for a row that many want and
 * nobody must keep for as long as a request takes, such as a counter's. It stays done when the caller's transaction is rolled
 * back.
 *
 * <p>The connections are a small pool of their own (role {@code aeon_app}, so row-level security holds): a caller who has a
 * connection of the main pool already never waits for a second one of it. The commit does not wait for the disk. That is safe
 * for what only the caller's later commit makes use of, because the log is written in order: when the later commit is there
 * after a crash, so is the earlier one.
 */
@Component
public class SideTransactions {

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    SideTransactions(DataSourceProperties main) {
        this.pool = pool(main);
        this.jdbc = JdbcClient.create(pool);
        var manager = new JdbcTransactionManager(pool);
        manager.setTransactionSynchronization(JdbcTransactionManager.SYNCHRONIZATION_NEVER);
        this.transactions = new TransactionTemplate(manager);
    }

    /** Does the work for the current tenant, commits it and returns what it returns. */
    public <T> T call(Function<JdbcClient, T> work) {
        var tenant = Tenant.current();
        var result = transactions.execute(status -> {
            bind(tenant);
            return work.apply(jdbc);
        });
        return Objects.requireNonNull(result);
    }

    @PreDestroy
    void close() {
        pool.close();
    }

    private void bind(TenantId tenant) {
        jdbc.sql("select set_config('aeon.tenant', :tenant, true), set_config('synchronous_commit', 'off', true)")
                .param("tenant", tenant.toString())
                .query()
                .listOfRows();
    }

    private static HikariDataSource pool(DataSourceProperties main) {
        var pool = new HikariDataSource();
        pool.setPoolName("side");
        pool.setJdbcUrl(main.determineUrl());
        pool.setUsername(main.determineUsername());
        pool.setPassword(main.determinePassword());
        pool.setMaximumPoolSize(2);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(2000);
        pool.setValidationTimeout(500);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("connectTimeout", "1");
        pool.addDataSourceProperty("socketTimeout", "3");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("ApplicationName", "aeon-side");
        pool.addDataSourceProperty(
                "options",
                "-c statement_timeout=2000 -c lock_timeout=1000 -c idle_in_transaction_session_timeout=5000");
        return pool;
    }
}
