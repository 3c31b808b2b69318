package com.aeondt.auth;

import com.aeondt.platform.TenantDirectory;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The tenants of the installation. */
@Service
public class Tenants implements TenantDirectory {

    private final JdbcClient sql;

    Tenants(@SystemAccess JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<TenantId> tenants() {
        return sql.sql("select id from auth.tenant where status <> 'DELETING' order by id")
                .query((row, number) -> new TenantId(row.getObject("id", UUID.class)))
                .list();
    }
}
