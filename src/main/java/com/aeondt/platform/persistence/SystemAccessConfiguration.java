package com.aeondt.platform.persistence;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way in for {@code aeon_system}. None of these beans is a default candidate: whoever wants one has to say so with
 * {@link SystemAccess}, and everything else gets the data source that row-level security holds.
 */
@Configuration(proxyBeanMethods = false)
class SystemAccessConfiguration {

    @Bean(defaultCandidate = false)
    @SystemAccess
    HikariDataSource systemDataSource(DataSourceProperties main, PersistenceProperties settings) {
        var system = settings.system();
        var pool = new HikariDataSource();
        pool.setPoolName("system");
        pool.setJdbcUrl(main.determineUrl());
        pool.setUsername(system.username());
        pool.setPassword(system.password());
        pool.setMaximumPoolSize(system.poolSize());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(1000);
        pool.setValidationTimeout(500);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("connectTimeout", "1");
        pool.addDataSourceProperty(
                "socketTimeout",
                String.valueOf(system.statementTimeout().plusSeconds(1).toSeconds()));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("ApplicationName", "aeon-system");
        pool.addDataSourceProperty(
                "options",
                "-c statement_timeout=%d -c lock_timeout=5000 -c idle_in_transaction_session_timeout=15000"
                        .formatted(system.statementTimeout().toMillis()));
        return pool;
    }

    @Bean(defaultCandidate = false)
    @SystemAccess
    JdbcClient systemJdbcClient(@SystemAccess DataSource systemDataSource) {
        return JdbcClient.create(systemDataSource);
    }

    @Bean(defaultCandidate = false)
    @SystemAccess
    PlatformTransactionManager systemTransactionManager(@SystemAccess DataSource systemDataSource) {
        return new JdbcTransactionManager(systemDataSource);
    }

    @Bean(defaultCandidate = false)
    @SystemAccess
    TransactionOperations systemTransactions(@SystemAccess PlatformTransactionManager systemTransactionManager) {
        return new TransactionTemplate(systemTransactionManager);
    }
}
