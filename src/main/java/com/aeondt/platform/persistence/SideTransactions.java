package com.aeondt.platform.persistence;

import com.aeondt.platform.Tenant;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * A statement in a transaction of its own, over at once, while the caller's own goes on: for a row that many want and nobody
 * must keep for as long as a request takes, such as a counter's. It stays done when the caller's transaction is rolled back.
 *
 * <p>Beginning, statement and commit are one message to the server, so nobody waits for this process while it holds the row: it
 * may be paused for seconds without anybody's lock timing out.
 *
 * <p>The connections are a small pool of their own (role {@code aeon_app}, so row-level security holds): a caller who has a
 * connection of the main pool already never waits for a second one of it. The commit does not wait for the disk. That is safe
 * for what only the caller's later commit makes use of, because the log is written in order: when the later commit is there
 * after a crash, so is the earlier one.
 */
@Component
public class SideTransactions {

    private static final String BOUND = """
            with bound as materialized (
                select ?::uuid as tenant,
                       set_config('aeon.tenant', ?::text, true),
                       set_config('synchronous_commit', 'off', true))
            """;

    private final HikariDataSource pool;
    private final SQLExceptionTranslator failures = new SQLStateSQLExceptionTranslator();

    SideTransactions(DataSourceProperties main) {
        this.pool = pool(main);
    }

    /**
     * Runs one statement for the current tenant and commits it.
     *
     * @param statement a change that reads its row {@code from bound}, which binds it to the tenant, and returns one number
     * @param parameters for its question marks
     */
    public long number(String statement, Object... parameters) {
        // not a template: that would keep the connection until the caller's transaction ends
        try (var connection = pool.getConnection();
                var change = connection.prepareStatement(BOUND + statement)) {
            var tenant = Tenant.current().toString();
            change.setString(1, tenant);
            change.setString(2, tenant);
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 3, parameters[i]);
            }
            try (var row = change.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw Objects.requireNonNullElseGet(
                    failures.translate("side transaction", statement, e),
                    () -> new UncategorizedSQLException("side transaction", statement, e));
        }
    }

    @PreDestroy
    void close() {
        pool.close();
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
