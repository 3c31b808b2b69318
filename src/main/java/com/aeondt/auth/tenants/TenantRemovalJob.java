package com.aeondt.auth.tenants;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.JobContext;
import com.aeondt.platform.jobs.JobHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what a tenant had: its rows, table by table; then an event, by which the graph and every other copy follows; the keys in
 * Redis; the accounts that belonged nowhere else; at last the tenant. Each step can be taken twice. The audit log stays.
 */
@Component
class TenantRemovalJob implements JobHandler {

    static final String KIND = "tenant.delete";

    private final TenantCatalogue catalogue;
    private final TenantRemovalRows rows;
    private final TenantCacheKeys cache;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TenantRemovalJob(
            TenantCatalogue catalogue,
            TenantRemovalRows rows,
            TenantCacheKeys cache,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.cache = cache;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the job is about. */
    record Parameters(UUID tenant) {}

    /** Who belonged to the tenant, kept in mind until their accounts have been looked at. */
    record Members(List<UUID> users) {}

    /** How many rows went, by table, and which tables were left alone. */
    record Result(UUID tenant, Map<String, Long> removed, List<String> kept, long cacheKeys, long accounts) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext job) {
        var tenant = new TenantId(job.parameters(Parameters.class).tenant());
        if (!rows.deleting(tenant)) {
            throw new AeonException(PlatformError.FORBIDDEN, "The tenant is not being deleted.");
        }
        var members = job.checkpoint(Members.class).orElseGet(() -> new Members(rows.members(tenant)));
        job.checkpoint(members);
        var tables = catalogue.tables();
        var order = TenantCatalogue.inDeletionOrder(tables);
        var removed = new LinkedHashMap<String, Long>();
        for (var table : order) {
            job.progress(removed.size(), OptionalLong.of(order.size()), table.name());
            removed.put(table.name(), rows.empty(table, tenant));
        }
        Tenant.run(
                tenant,
                () -> transaction.executeWithoutResult(
                        status -> events.publishEvent(new TenantEvent.Deleted(tenant.value()))));
        long keys = cache.remove(tenant);
        long accounts = rows.removeAccounts(members.users());
        rows.removeTenant(tenant);
        var kept = tables.stream()
                .filter(table -> !table.deletable())
                .map(TenantTable::name)
                .toList();
        return new Result(tenant.value(), removed, kept, keys, accounts);
    }
}
