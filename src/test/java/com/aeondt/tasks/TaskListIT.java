package com.aeondt.tasks;

import static com.aeondt.tasks.TaskState.SCHEDULE;
import static com.aeondt.tasks.TaskState.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The tasks of a tenant, ordered, narrowed, and page by page. */
@AeonIT
class TaskListIT {

    @Autowired
    private Tasks tasks;

    private final TenantId tenant = new TenantId(Ids.next());

    @ParameterizedTest
    @EnumSource
    void everyOrderPagesThroughAllTasksOnceInBothDirections(TaskSort sort) {
        Tenant.run(tenant, () -> {
            for (int i = 1; i <= 7; i++) {
                tasks.plan(NewTask.of(TaskDetails.titled("Task " + i)
                        .withPriority(i % 2 == 0 ? Priority.P1 : null)
                        .withDue(i % 3 == 0 ? DueDate.parse("2026-W4" + i).orElseThrow() : null)));
            }
            var up = keys(
                    new TaskFilter(null, null, List.of(), List.of(), null, null, null, null, null, null, sort, false));
            var down = keys(
                    new TaskFilter(null, null, List.of(), List.of(), null, null, null, null, null, null, sort, true));
            assertThat(up).hasSize(7).doesNotHaveDuplicates();
            assertThat(down).isEqualTo(up.reversed());
        });
    }

    @Test
    void aFilterNarrowsByEachCriterion() {
        Tenant.run(tenant, () -> {
            var task = scheduled("Log in 100%");
            tasks.plan(titled("Log out"));
            tasks.change(
                    task.id(),
                    task.revision(),
                    task.details()
                            .withAssigned("Backend Team")
                            .withTags(List.of("jwt"))
                            .withDue(DueDate.parse("2026-11-27").orElseThrow()));
            var day = java.time.LocalDate.of(2026, 11, 27);
            assertThat(keys(new TaskFilter(
                            task.project(),
                            null,
                            List.of(SCHEDULE, WORK),
                            List.of(Priority.P2),
                            "backend team",
                            null,
                            "jwt",
                            day,
                            day,
                            "N 100%",
                            TaskSort.CREATED,
                            false)))
                    .containsExactly(task.key());
            assertThat(keys(new TaskFilter(
                            null,
                            null,
                            List.of(),
                            List.of(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            "100_",
                            TaskSort.KEY,
                            false)))
                    .isEmpty();
        });
    }

    @Test
    void theWholeTenantCanBeWalkedById() {
        Tenant.run(tenant, () -> {
            var ids = IntStream.range(0, 5)
                    .mapToObj(i -> tasks.plan(titled("Task")).id().value())
                    .toList();
            var first = tasks.idsAfter(Optional.empty(), 3);
            assertThat(first).isEqualTo(ids.subList(0, 3));
            assertThat(tasks.idsAfter(Optional.of(first.getLast()), 3)).isEqualTo(ids.subList(3, 5));
        });
    }

    private List<TaskKey> keys(TaskFilter filter) {
        var keys = new ArrayList<TaskKey>();
        Optional<Keyset> after = Optional.empty();
        do {
            var slice = tasks.list(filter, new PageRequest(3, after));
            slice.items().forEach(task -> keys.add(task.key()));
            after = slice.next();
        } while (after.isPresent());
        return keys;
    }

    private TaskView scheduled(String title) {
        var task = tasks.plan(NewTask.of(TaskDetails.titled(title).withPriority(Priority.P2)));
        return tasks.walk(task.id(), task.revision(), SCHEDULE, null);
    }

    private static NewTask titled(String title) {
        return NewTask.of(TaskDetails.titled(title));
    }
}
