package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection;
import com.aeondt.platform.ProjectionBatch;
import com.aeondt.platform.StaleWatermarkException;
import com.aeondt.platform.Subject;
import com.aeondt.platform.TenantId;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpConnectException;

class BatchApplierTests {

    private final FakeProjection projection = new FakeProjection();
    private final FakeParking parking = new FakeParking();
    private final List<Duration> pauses = new ArrayList<>();
    private final BatchApplier applier = new BatchApplier(projection, parking, pauses::add);

    @Test
    void aGoodBatchIsAppliedAtOnce() throws Exception {
        assertThat(applier.apply(batch(10))).isZero();

        assertThat(projection.applied).hasSize(10);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aPassingFailureIsTriedAgain() throws Exception {
        projection.failuresLeft = 2;

        assertThat(applier.apply(batch(3))).isZero();

        assertThat(projection.applied).hasSize(3);
        assertThat(pauses).hasSize(2);
        assertThat(parking.parked).isEmpty();
    }

    @Test
    void onlyThePoisonousEventIsParkedWhereverItStands() throws Exception {
        for (long poison = 1; poison <= 9; poison++) {
            var fresh = new FakeProjection();
            fresh.poison.add(poison);
            var aside = new FakeParking();

            int parked = new BatchApplier(fresh, aside, pauses::add).apply(batch(9));

            assertThat(parked).isEqualTo(1);
            assertThat(aside.parked).containsExactly(poison);
            assertThat(fresh.applied).containsExactlyElementsOf(without(poison));
            assertThat(fresh.watermark).isEqualTo(new Position(1, 1, 9));
        }
    }

    @Test
    void severalPoisonousEventsAreAllParked() throws Exception {
        projection.poison.addAll(Set.of(1L, 4L, 5L, 8L));

        assertThat(applier.apply(batch(8))).isEqualTo(4);

        assertThat(parking.parked).containsExactly(1L, 4L, 5L, 8L);
        assertThat(projection.applied).containsExactly(2L, 3L, 6L, 7L);
    }

    @Test
    void nothingIsParkedWhileTheStoreDoesNotAnswer() {
        projection.away = true;

        assertThatThrownBy(() -> applier.apply(batch(4))).isInstanceOf(AmqpConnectException.class);

        assertThat(parking.parked).isEmpty();
        assertThat(pauses).isEmpty();
    }

    @Test
    void nothingIsParkedWhenTheTargetRefusesEvenToMoveOn() {
        projection.poison.add(2L);
        projection.refusesEmpty = true;

        assertThatThrownBy(() -> applier.apply(batch(2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sick");

        assertThat(parking.parked).isEmpty();
    }

    @Test
    void anOvertakenLeaderStopsAtOnce() {
        projection.watermark = new Position(1, 1, 5);

        assertThatThrownBy(() -> applier.apply(batch(3))).isInstanceOf(StaleWatermarkException.class);

        assertThat(projection.applied).isEmpty();
        assertThat(pauses).isEmpty();
    }

    private static List<Long> without(long poison) {
        return LongStream.rangeClosed(1, 9).filter(seq -> seq != poison).boxed().toList();
    }

    private static ProjectionBatch batch(int size) {
        var events = LongStream.rangeClosed(1, size)
                .mapToObj(seq -> new LoggedEvent(
                        new Position(1, 1, seq),
                        TenantId.PUBLIC,
                        Something.TYPE,
                        new Subject("probe", new UUID(0, seq)),
                        "{}",
                        Instant.EPOCH))
                .toList();
        return new ProjectionBatch(Optional.of(Position.START), new Position(1, 1, size), events);
    }

    private static final class FakeParking implements Parking {

        private final List<Long> parked = new ArrayList<>();

        @Override
        public void park(String projection, LoggedEvent event, String reason) {
            parked.add(event.position().seq());
        }

        @Override
        public void unpark(String projection, LoggedEvent event) {
            parked.remove(event.position().seq());
        }
    }

    private static final class FakeProjection implements Projection {

        private final List<Long> applied = new ArrayList<>();
        private final Set<Long> poison = new HashSet<>();
        private Position watermark = Position.START;
        private int failuresLeft;
        private boolean away;
        private boolean refusesEmpty;

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public Optional<Position> watermark() {
            return Optional.of(watermark);
        }

        @Override
        public void apply(ProjectionBatch batch) {
            if (away) {
                throw new AmqpConnectException(new ConnectException("away"));
            }
            if (!batch.from().equals(watermark())) {
                throw new StaleWatermarkException(name());
            }
            if (failuresLeft-- > 0) {
                throw new IllegalStateException("passing");
            }
            if (batch.events().isEmpty() && refusesEmpty) {
                throw new IllegalStateException("sick");
            }
            var sequences =
                    batch.events().stream().map(event -> event.position().seq()).toList();
            if (sequences.stream().anyMatch(poison::contains)) {
                throw new IllegalStateException("poison");
            }
            applied.addAll(sequences);
            watermark = batch.to();
        }

        @Override
        public void reset(Position start) {
            watermark = start;
        }
    }
}
