package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection;
import com.aeondt.platform.ProjectionBatch;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said of a projection that no instance runs yet, as it is in the first seconds after a start. */
@AeonIT
class ProjectionBoardIT {

    private final ProjectionBoard board;
    private final ProbeProjection probe;
    private final LogReader log;

    @Autowired
    ProjectionBoardIT(ProjectionBoard board, ProbeProjection probe, LogReader log, Publisher publisher) {
        this.board = board;
        this.probe = probe;
        this.log = log;
        publisher.publish(new TenantId(Ids.next()), Something.happened("probe"));
    }

    @Test
    void aTargetWithoutACopyHasTheWholeLogBeforeItAndIsNotWhole() {
        var view = board.view(new Leaderless(Optional::empty, probe.states()));

        assertThat(view.state()).isEqualTo(ProjectionView.State.REBUILDING);
        assertThat(view.lagEvents()).isPositive();
        assertThat(view.lag()).isPositive();
    }

    @Test
    void aTargetOfAnEarlierEpochHasTheWholeLogBeforeItAndIsNotWhole() {
        var here = log.end();
        var earlier = new Position(here.epoch() - 1, here.xid() + 1_000, 1);

        var view = board.view(new Leaderless(() -> Optional.of(earlier), probe.states()));

        assertThat(view.state()).isEqualTo(ProjectionView.State.REBUILDING);
        assertThat(view.lagEvents()).isPositive();
    }

    @Test
    void oneThatFollowsEventsOnlyStartsFromTheLogAndNeedsNoRebuild() {
        var view = board.view(new Leaderless(Optional::empty, List.of()));

        assertThat(view.state()).isEqualTo(ProjectionView.State.RUNNING);
        assertThat(view.lagEvents()).isPositive();
    }

    @Test
    void oneAtTheEndOfTheLogRuns() {
        var view = board.view(new Leaderless(() -> Optional.of(log.end()), probe.states()));

        assertThat(view.state()).isEqualTo(ProjectionView.State.RUNNING);
    }

    @Test
    void ofATargetThatIsAwayNothingIsKnown() {
        var view = board.view(new Leaderless(
                () -> {
                    throw new AmqpConnectException(new ConnectException("away"));
                },
                probe.states()));

        assertThat(view.watermark()).isEmpty();
        assertThat(view.lagEvents()).isPositive();
    }

    private record Leaderless(Supplier<Optional<Position>> stands, List<ProjectedState> states) implements Projection {

        @Override
        public String name() {
            return "leaderless";
        }

        @Override
        public Optional<Position> watermark() {
            return stands.get();
        }

        @Override
        public void apply(ProjectionBatch batch) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void reset(Position start) {
            throw new UnsupportedOperationException();
        }
    }
}
