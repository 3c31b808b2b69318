package com.aeondt.auth.tenants;

import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.JobContext;
import com.aeondt.platform.jobs.JobHandler;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes a tenant's rows down as JSON Lines: one line per row, with the table it is from. */
@Component
class TenantExportJob implements JobHandler {

    static final String KIND = "tenant.export";

    private final TenantCatalogue catalogue;
    private final TenantExportRows rows;

    TenantExportJob(TenantCatalogue catalogue, TenantExportRows rows) {
        this.catalogue = catalogue;
        this.rows = rows;
    }

    /** What the job is about. */
    record Parameters(UUID tenant) {}

    /** What it found; {@code export} is under {@code /api/v1/tenants/{id}/exports/{export}}. */
    record Result(UUID tenant, UUID export, long rows, String sha256) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext job) {
        var tenant = new TenantId(job.parameters(Parameters.class).tenant());
        var tables = catalogue.tables();
        var export = job.id().value();
        rows.begin(export, tenant);
        var file = new ExportFile(rows, export, tenant);
        try (file) {
            long done = 0;
            for (var table : tables) {
                job.progress(done++, OptionalLong.of(tables.size()), table.name());
                rows.each(table, tenant, file::line);
            }
        }
        rows.finish(export, file.lines(), file.sha256());
        return new Result(tenant.value(), export, file.lines(), file.sha256());
    }
}
