package com.aeondt.auth;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Tenant;
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

    /**
     * The tenant is there for the caller: he is in it, or runs the installation.
     *
     * @throws AeonException {@link AuthError#TENANT_NOT_FOUND}, also when it is none of his business
     */
    public void mustBeKnown(TenantId id) {
        boolean hisBusiness = id.equals(Tenant.current()) || Authority.overInstallation();
        if (!hisBusiness || !exists(id)) {
            throw new AeonException(AuthError.TENANT_NOT_FOUND, "There is no tenant " + id + ".").with("tenant", id);
        }
    }

    private boolean exists(TenantId id) {
        return sql.sql("select id from auth.tenant where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    @Override
    public List<TenantId> tenants() {
        return sql.sql("select id from auth.tenant where status <> 'DELETING' order by id")
                .query((row, number) -> new TenantId(row.getObject("id", UUID.class)))
                .list();
    }
}
