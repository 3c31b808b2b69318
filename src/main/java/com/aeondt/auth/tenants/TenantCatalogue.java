package com.aeondt.auth.tenants;

import com.aeondt.platform.persistence.SystemAccess;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which tables hold rows of tenants. It is asked of PostgreSQL and not written down here, so a table that a module will bring
 * one day is exported and emptied, too.
 */
@Repository
class TenantCatalogue {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) as name,
                   has_table_privilege(c.oid, 'DELETE') as deletable,
                   array(select format('%I', a.attname) from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                           and a.attname !~ '(_hash|_sealed|^sealed|^salt|_secret)$' order by a.attnum) as columns,
                   array(select distinct format('%I.%I', rn.nspname, r.relname) from pg_constraint f
                         join pg_class r on r.oid = f.confrelid join pg_namespace rn on rn.oid = r.relnamespace
                         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as refers
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and not c.relispartition
               and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
               and n.nspname || '.' || c.relname <> all (array['auth.tenant_export', 'auth.tenant_export_part'])
               and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'
                           and not a.attisdropped)
             order by 1""";

    private final JdbcClient sql;

    TenantCatalogue(@SystemAccess JdbcClient sql) {
        this.sql = sql;
    }

    /** By name. */
    List<TenantTable> tables() {
        return sql.sql(TABLES)
                .query((row, number) -> new TenantTable(
                        row.getString("name"),
                        texts(row.getArray("columns")),
                        row.getBoolean("deletable"),
                        texts(row.getArray("refers"))))
                .list();
    }

    /** Those whose rows can be removed, in an order in which no row is referred to any more when its turn comes. */
    static List<TenantTable> inDeletionOrder(List<TenantTable> tables) {
        var left = new LinkedHashMap<String, TenantTable>();
        tables.stream().filter(TenantTable::deletable).forEach(table -> left.put(table.name(), table));
        var order = new ArrayList<TenantTable>();
        while (!left.isEmpty()) {
            var free = left.values().stream()
                    .filter(table -> unreferenced(table, left))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + left.keySet());
            }
            order.addAll(free);
            free.forEach(table -> left.remove(table.name()));
        }
        return List.copyOf(order);
    }

    private static boolean unreferenced(TenantTable table, Map<String, TenantTable> left) {
        return left.values().stream().noneMatch(other -> other.refersTo().contains(table.name()));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
