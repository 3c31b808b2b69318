package com.aeondt.tasks;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DependencyCycleTests {

    private static final TaskId A = id(1);
    private static final TaskId B = id(2);
    private static final TaskId C = id(3);
    private static final TaskId D = id(4);

    @Test
    void aTaskCannotWaitForItself() {
        assertThat(cycle(A, List.of(A), Map.of())).containsExactly(A, A);
    }

    @Test
    void aCircleIsNamedFromTheTaskBackToIt() {
        assertThat(cycle(A, List.of(B), Map.of(B, List.of(C), C, List.of(A)))).containsExactly(A, B, C, A);
    }

    @Test
    void theShortestCircleIsTheOneNamed() {
        var edges = Map.of(B, List.of(C), C, List.of(D), D, List.of(A));

        assertThat(cycle(A, List.of(B, D), edges)).containsExactly(A, D, A);
    }

    @Test
    void twoWaysToTheSameTaskAreNoCircle() {
        assertThat(cycle(A, List.of(B, C), Map.of(B, List.of(D), C, List.of(D))))
                .isEmpty();
    }

    private static List<TaskId> cycle(TaskId task, List<TaskId> wanted, Map<TaskId, List<TaskId>> edges) {
        return DependencyCycle.find(
                task,
                wanted,
                (Collection<TaskId> tasks) ->
                        tasks.stream().filter(edges::containsKey).collect(toMap(id -> id, edges::get)));
    }

    private static TaskId id(int number) {
        return new TaskId(new UUID(0, number));
    }
}
