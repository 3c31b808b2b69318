package com.aeondt.graph.exchange;

import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantDirectory;
import com.aeondt.platform.jobs.RecurringWork;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Forgets reports when their jobs are forgotten, and uploads that nobody has read. */
@Component
class ImportRetention implements RecurringWork {

    private static final Logger log = LoggerFactory.getLogger(ImportRetention.class);
    private static final Duration REPORTS = Duration.ofDays(30);
    private static final Duration UPLOADS = Duration.ofDays(3);

    private final TenantDirectory tenants;
    private final Uploads uploads;
    private final OutcomeRows outcomes;

    ImportRetention(TenantDirectory tenants, Uploads uploads, OutcomeRows outcomes) {
        this.tenants = tenants;
        this.uploads = uploads;
        this.outcomes = outcomes;
    }

    @Override
    public String name() {
        return "import-retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        for (var tenant : tenants.tenants()) {
            Tenant.run(
                    tenant,
                    () -> log.debug(
                            "Forgot {} pieces of uploads and {} lines of reports",
                            uploads.dropOlderThan(UPLOADS),
                            outcomes.dropOlderThan(REPORTS)));
        }
    }
}
