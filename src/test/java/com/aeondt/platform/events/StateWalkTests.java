package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Projection.Drift;
import com.aeondt.platform.Projection.ProjectedState;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StateWalkTests {

    private static final TenantId ONE = new TenantId(new UUID(1, 1));
    private static final TenantId OTHER = new TenantId(new UUID(1, 2));

    private final List<ProjectedState> tables = List.of(new Table("task", 5), new Table("entity", 3));

    @Test
    void itGoesThroughEveryTableOfEveryTenantInKeyOrder() {
        assertThat(walked(Optional.empty(), 100))
                .containsExactly(
                        "1 task 1",
                        "1 task 2",
                        "1 task 3",
                        "1 task 4",
                        "1 task 5",
                        "1 entity 1",
                        "1 entity 2",
                        "1 entity 3",
                        "2 task 1",
                        "2 task 2",
                        "2 task 3",
                        "2 task 4",
                        "2 task 5",
                        "2 entity 1",
                        "2 entity 2",
                        "2 entity 3");
    }

    @Test
    void whereverItIsInterruptedItGoesOnAndMissesNothing() {
        var whole = walked(Optional.empty(), 100);
        for (int steps = 1; steps <= 9; steps++) {
            var walk = new StateWalk(List.of(ONE, OTHER), tables, Optional.empty());
            var seen = new ArrayList<String>();
            var cursor = Optional.<ProjectionWork.Cursor>empty();
            for (int i = 0; i < steps && walk.next().isPresent(); i++) {
                cursor = Optional.of(step(walk, seen));
            }
            seen.addAll(walked(cursor, 100));

            assertThat(seen).as("after %s steps", steps).containsExactlyElementsOf(whole);
        }
    }

    @Test
    void aCursorOfATenantThatIsGoneStartsOver() {
        var gone = new ProjectionWork.Cursor(new TenantId(new UUID(9, 9)), "task", Optional.empty());

        assertThat(walked(Optional.of(gone), 100)).hasSize(16);
    }

    private List<String> walked(Optional<ProjectionWork.Cursor> from, int most) {
        var walk = new StateWalk(List.of(ONE, OTHER), tables, from);
        var seen = new ArrayList<String>();
        for (int i = 0; i < most && walk.next().isPresent(); i++) {
            step(walk, seen);
        }
        return seen;
    }

    private static ProjectionWork.Cursor step(StateWalk walk, List<String> seen) {
        var step = walk.next().orElseThrow();
        var ids = step.ids(2);
        for (var id : ids) {
            seen.add(step.tenant().value().getLeastSignificantBits() + " "
                    + step.state().kind() + " " + UUID.fromString(id).getLeastSignificantBits());
        }
        return walk.advance(step, ids, 2);
    }

    private record Table(String kind, int size) implements ProjectedState {

        @Override
        public List<String> idsAfter(Optional<String> after, int limit) {
            assertThat(Tenant.bound()).isPresent();
            return LongStream.rangeClosed(1, size)
                    .mapToObj(number -> new UUID(0, number).toString())
                    .filter(id -> after.isEmpty() || id.compareTo(after.get()) > 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public void refresh(List<String> ids) {}

        @Override
        public Drift check(boolean repair) {
            return new Drift(size, size, 0, 0, 0, 0);
        }
    }
}
