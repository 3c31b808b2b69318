package com.aeondt.tasks.git;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantDirectory;
import com.aeondt.platform.jobs.RecurringWork;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Synchronises the remotes that are due. */
@Component
class GitSchedule implements RecurringWork {

    private static final Logger log = LoggerFactory.getLogger(GitSchedule.class);

    private final TenantDirectory tenants;
    private final GitRemotes remotes;
    private final GitSync sync;

    GitSchedule(TenantDirectory tenants, GitRemotes remotes, GitSync sync) {
        this.tenants = tenants;
        this.remotes = remotes;
        this.sync = sync;
    }

    @Override
    public String name() {
        return "git-sync";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        tenants.tenants().forEach(tenant -> Tenant.run(tenant, this::syncDue));
    }

    private void syncDue() {
        for (var remote : remotes.due()) {
            try {
                sync.sync(remote);
            } catch (AeonException e) {
                log.warn("Git remote {} was not synchronised: {}", remote, e.detail());
            }
        }
    }
}
