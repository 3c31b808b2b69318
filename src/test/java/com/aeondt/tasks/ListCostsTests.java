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
    void onlyWhatTakesLongEachTimeIsDear() {
        take(TaskFilter.ALL, ListCosts.DEAR.minusNanos(1), ListCosts.TIMES);
        take(BLOCKED, ListCosts.DEAR, ListCosts.TIMES);

        assertThat(costs.dear(HERE, TaskFilter.ALL)).isFalse();
        assertThat(costs.dear(HERE, BLOCKED)).isTrue();
    }

    @Test
    void whatIsSlowNowAndThenIsNotDear() {
        for (int i = 0; i < ListCosts.TIMES; i++) {
            take(BLOCKED, ListCosts.DEAR, ListCosts.TIMES - 1);
            take(BLOCKED, Duration.ofMillis(1), 1);
        }

        assertThat(costs.dear(HERE, BLOCKED)).isFalse();
    }

    @Test
    void whatIsDearForOneTenantIsNotForAnother() {
        take(BLOCKED, Duration.ofSeconds(1), ListCosts.TIMES);

        assertThat(costs.dear(new TenantId(Ids.next()), BLOCKED)).isFalse();
    }

    private void take(TaskFilter filter, Duration time, int times) {
        for (int i = 0; i < times; i++) {
            costs.took(HERE, filter, time);
        }
    }
}
