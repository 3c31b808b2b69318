package com.aeondt.auth.audit;

import com.aeondt.platform.persistence.SystemAccess;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log as requests see it, and as the system role does. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditRows auditRows(DataSource dataSource) {
        return new AuditRows(new JdbcTemplate(dataSource));
    }

    @Bean(defaultCandidate = false)
    @SystemAccess
    AuditRows systemAuditRows(@SystemAccess DataSource systemDataSource) {
        return new AuditRows(new JdbcTemplate(systemDataSource));
    }

    @Bean(defaultCandidate = false)
    @SystemAccess
    AuditWriter systemAuditWriter(@SystemAccess AuditRows systemAuditRows, Clock clock) {
        return new AuditWriter(systemAuditRows, clock);
    }

    @Bean(initMethod = "listen")
    AggregateChanges aggregateChanges(EntityManagerFactory entities, AuditRows auditRows, Clock clock) {
        return new AggregateChanges(entities, new AuditWriter(auditRows, clock));
    }
}
