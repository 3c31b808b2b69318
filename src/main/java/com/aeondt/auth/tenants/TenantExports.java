package com.aeondt.auth.tenants;

import com.aeondt.auth.AuthError;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.JobId;
import com.aeondt.platform.jobs.Jobs;
import com.aeondt.platform.jobs.RecurringWork;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What tenants take with them. An export is kept for a week. */
@Service
public class TenantExports implements RecurringWork {

    private static final Duration KEPT = Duration.ofDays(7);

    private final TenantAdministration tenants;
    private final Jobs jobs;
    private final TenantExportRows rows;

    TenantExports(TenantAdministration tenants, Jobs jobs, TenantExportRows rows) {
        this.tenants = tenants;
        this.jobs = jobs;
        this.rows = rows;
    }

    /** Asks for an export; the job's id is the export's. */
    public JobId begin(TenantId tenant) {
        tenants.find(tenant);
        return jobs.submit(TenantExportJob.KIND, new TenantExportJob.Parameters(tenant.value()));
    }

    /**
     * Checks that the file is there before anything of it is sent.
     *
     * @throws AeonException {@link AuthError#EXPORT_NOT_FOUND} before it is finished, and after a week
     */
    public void mustBeReady(TenantId tenant, UUID export) {
        tenants.find(tenant);
        if (!rows.finished(export, tenant)) {
            throw new AeonException(AuthError.EXPORT_NOT_FOUND, "There is no finished export " + export + ".");
        }
    }

    /** Writes the file, a piece at a time: gzip of JSON Lines. */
    public void write(UUID export, OutputStream out) throws IOException {
        int number = 0;
        for (Optional<byte[]> part = rows.part(export, number); part.isPresent(); part = rows.part(export, number)) {
            out.write(part.get());
            number++;
        }
    }

    @Override
    public String name() {
        return "tenant-export-retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        rows.forgetOlderThan(KEPT);
    }
}
