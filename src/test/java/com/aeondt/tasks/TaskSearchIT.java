package com.aeondt.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.platform.Ids;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AeonIT
class TaskSearchIT {

    private static final PageRequest PAGE = new PageRequest(50, Optional.empty());

    @Autowired
    private Tasks tasks;

    @Autowired
    private ListCosts costs;

    @Autowired
    private MeterRegistry meters;

    private final TenantId tenant = new TenantId(Ids.next());

    @Test
    void aDearListIsRememberedUntilATaskChanges() {
        plan("One");
        double hits = asked("hit");

        // the first stamps may name events that are not settled yet
        await().untilAsserted(() -> {
            listsAreDear();
            assertThat(titles()).containsExactly("One");
            assertThat(asked("hit")).isGreaterThan(hits);
        });

        plan("Two");
        listsAreDear();
        assertThat(titles()).containsExactly("One", "Two");
    }

    /** Until one is read from the database, which takes no time here. */
    private void listsAreDear() {
        for (int i = 0; i < ListCosts.TIMES; i++) {
            costs.took(tenant, TaskFilter.ALL, ListCosts.DEAR);
        }
    }

    private void plan(String title) {
        inTenant(() -> tasks.plan(new NewTask(null, null, TaskDetails.titled(title), List.of())));
    }

    private List<String> titles() {
        return inTenant(() -> tasks.list(TaskFilter.ALL, PAGE)).items().stream()
                .map(task -> task.details().title())
                .toList();
    }

    private double asked(String result) {
        return meters.counter("aeon.tasks.list.cache", "result", result).count();
    }

    private <T> T inTenant(Supplier<T> work) {
        return Tenant.<T, RuntimeException>call(tenant, work::get);
    }
}
