package com.aeondt.auth.tenants;

import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How much there is of a tenant. */
@Service
public class TenantUsage {

    private final TenantAdministration tenants;
    private final TenantCatalogue catalogue;
    private final JdbcClient sql;

    TenantUsage(TenantAdministration tenants, TenantCatalogue catalogue, @SystemAccess JdbcClient sql) {
        this.tenants = tenants;
        this.catalogue = catalogue;
        this.sql = sql;
    }

    /**
     * The rows of one table.
     *
     * @param table with its schema, such as {@code tasks.task}
     */
    public record TableUsage(String table, long rows) {}

    /** Table by table, those without a row left out. */
    public List<TableUsage> of(TenantId id) {
        tenants.find(id);
        return catalogue.tables().stream()
                .map(table -> new TableUsage(table.name(), count(table, id)))
                .filter(usage -> usage.rows() > 0)
                .toList();
    }

    private long count(TenantTable table, TenantId id) {
        return sql.sql("select count(*) from " + table.name() + " where tenant_id = :tenant")
                .param("tenant", id.value())
                .query(Long.class)
                .single();
    }
}
