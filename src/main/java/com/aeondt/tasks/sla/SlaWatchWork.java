package com.aeondt.tasks.sla;

import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantDirectory;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.RecurringWork;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the watch go through all tenants. */
@Component
class SlaWatchWork implements RecurringWork {

    private final TenantDirectory tenants;
    private final SlaWatch watch;

    SlaWatchWork(TenantDirectory tenants, SlaWatch watch) {
        this.tenants = tenants;
        this.watch = watch;
    }

    @Override
    public String name() {
        return "sla-watch";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void run() {
        tenants.tenants().stream()
                .filter(tenant -> !tenant.equals(TenantId.PUBLIC))
                .forEach(tenant -> Tenant.run(tenant, this::look));
    }

    private void look() {
        all(watch::deadlines);
        all(watch::updates);
    }

    private static void all(UnaryOperator<@Nullable UUID> batch) {
        @Nullable UUID next = null;
        do {
            next = batch.apply(next);
        } while (next != null);
    }
}
