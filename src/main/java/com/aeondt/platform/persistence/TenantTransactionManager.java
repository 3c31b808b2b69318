package com.aeondt.platform.persistence;

import com.aeondt.platform.Deadline;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.hibernate.Session;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the begin of each transaction whose rows it may show. The setting is local to the transaction, so a
 * pooled connection carries nothing over; without a tenant it stays empty and row-level security shows no row.
 */
final class TenantTransactionManager extends JpaTransactionManager {

    TenantTransactionManager(EntityManagerFactory entityManagerFactory) {
        super(entityManagerFactory);
    }

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        // after super, which takes the dialect of the entity manager factory
        setJpaDialect(new TenantDialect());
    }

    /** Failing in here is failing to begin: the transaction manager cleans up after it. */
    private static final class TenantDialect extends HibernateJpaDialect {

        /** Shorter than what a statement may take anyway (spring.datasource.hikari…options). */
        private static final Duration USUAL_STATEMENT = Duration.ofMillis(2_500);

        @Override
        public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
                throws SQLException {
            Deadline.check();
            var begun = super.beginTransaction(entityManager, definition);
            var tenant = Tenant.bound();
            if (tenant.isPresent()) {
                entityManager.unwrap(Session.class).doWork(connection -> bind(connection, tenant.get()));
            }
            var left = Deadline.within(USUAL_STATEMENT);
            if (left.compareTo(USUAL_STATEMENT) < 0) {
                entityManager.unwrap(Session.class).doWork(connection -> hurry(connection, left));
            }
            return begun;
        }

        private static void hurry(Connection connection, Duration left) throws SQLException {
            try (var statement = connection.prepareStatement("select set_config('statement_timeout', ?, true)")) {
                statement.setString(1, Long.toString(left.toMillis()));
                statement.execute();
            }
        }

        private static void bind(Connection connection, TenantId tenant) throws SQLException {
            try (var statement = connection.prepareStatement("select set_config('aeon.tenant', ?, true)")) {
                statement.setString(1, tenant.toString());
                statement.execute();
            }
        }
    }
}
