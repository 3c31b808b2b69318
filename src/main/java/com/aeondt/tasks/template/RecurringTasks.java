package com.aeondt.tasks.template;

import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantDirectory;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.RecurringWork;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Makes the tasks of all recurrences that are due, tenant by tenant. */
@Component
class RecurringTasks implements RecurringWork {

    private final TenantDirectory tenants;
    private final Templates templates;

    RecurringTasks(TenantDirectory tenants, Templates templates) {
        this.tenants = tenants;
        this.templates = templates;
    }

    @Override
    public String name() {
        return "recurring-tasks";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        tenants.tenants().stream()
                .filter(tenant -> !tenant.equals(TenantId.PUBLIC))
                .forEach(tenant -> Tenant.run(tenant, this::all));
    }

    private void all() {
        boolean more;
        do {
            more = templates.recur();
        } while (more);
    }
}
