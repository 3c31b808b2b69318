package com.aeondt.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Ids;
import com.aeondt.platform.TenantId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListCostsTests {

    private static final TenantId HERE = new TenantId(Ids.next());
    private static final TaskFilter BLOCKED = TaskFilter.of(List.of(TaskState.BLOCKED), TaskSort.CREATED);

    private final ListCosts costs = new ListCosts();

    @Test
    void onlyWhatTookLongIsDear() {
        costs.took(HERE, TaskFilter.ALL, ListCosts.DEAR.minusNanos(1));
        costs.took(HERE, BLOCKED, ListCosts.DEAR);

        assertThat(costs.dear(HERE, TaskFilter.ALL)).isFalse();
        assertThat(costs.dear(HERE, BLOCKED)).isTrue();
    }

    @Test
    void whatIsDearForOneTenantIsNotForAnother() {
        costs.took(HERE, BLOCKED, Duration.ofSeconds(1));

        assertThat(costs.dear(new TenantId(Ids.next()), BLOCKED)).isFalse();
    }
}
