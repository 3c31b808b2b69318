package com.aeondt.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Projection} promises to the runner. An implementation's test extends this, with the runner at rest (see
 * {@code com.aeondt.support.ProjectionRest}), and names a way to change the state that it is derived from.
 */
public abstract class ProjectionContract {

    /** Of the epoch that tests run in. */
    private static final Position FIRST = new Position(1, 10, 1);

    private static final Position SECOND = new Position(1, 10, 2);
    private static final Position THIRD = new Position(1, 11, 3);

    /** The projection; the same one within a test. */
    protected abstract Projection projection();

    /** Stops the runner. */
    protected abstract void rest();

    /** Lets it go on. */
    protected abstract void resume();

    /** Changes the state without telling the projection; returns what an event would name. */
    protected abstract Change change();

    /** Undoes the change in the state, without telling the projection. */
    protected abstract void undo(Change change);

    /** Whether the target has a copy of what was changed. */
    protected abstract boolean copied(Change change);

    /**
     * A change of the state.
     *
     * @param tenant whose
     * @param type the type of the event that tells of it
     * @param subject what the event names
     */
    public record Change(TenantId tenant, String type, Subject subject) {

        LoggedEvent at(Position position) {
            return new LoggedEvent(position, tenant, type, subject, "{}", Instant.EPOCH);
        }
    }

    @BeforeEach
    final void begin() {
        rest();
        projection().reset(Position.START);
    }

    @AfterEach
    final void end() {
        resume();
    }

    @Test
    void aResetSetsTheWatermark() {
        projection().reset(FIRST);

        assertThat(projection().watermark()).contains(FIRST);
    }

    @Test
    void aBatchIsCopiedAndMovesTheWatermark() {
        var one = change();
        var other = change();

        projection().apply(batch(Position.START, one.at(FIRST), other.at(SECOND)));

        assertThat(projection().watermark()).contains(SECOND);
        assertThat(copied(one)).isTrue();
        assertThat(copied(other)).isTrue();
    }

    @Test
    void aBatchFromElsewhereIsRefusedWithoutEffect() {
        projection().reset(SECOND);
        var change = change();

        assertThatThrownBy(() -> projection().apply(batch(FIRST, change.at(THIRD))))
                .isInstanceOf(StaleWatermarkException.class);

        assertThat(projection().watermark()).contains(SECOND);
        assertThat(copied(change)).isFalse();
    }

    @Test
    void anEventAgainIsHarmless() {
        var change = change();
        projection().apply(batch(Position.START, change.at(FIRST)));

        projection().apply(new ProjectionBatch(Optional.of(FIRST), FIRST, List.of(change.at(FIRST))));

        assertThat(projection().watermark()).contains(FIRST);
        assertThat(copied(change)).isTrue();
    }

    @Test
    void anEmptyBatchMovesTheWatermarkOnly() {
        projection().apply(new ProjectionBatch(Optional.of(Position.START), FIRST, List.of()));

        assertThat(projection().watermark()).contains(FIRST);
    }

    @Test
    void aSubjectThatIsGoneIsRemovedWhateverTheEventSays() {
        if (projection().states().isEmpty()) {
            return;
        }
        var change = change();
        projection().apply(batch(Position.START, change.at(FIRST)));
        undo(change);

        projection().apply(batch(FIRST, change.at(SECOND)));

        assertThat(copied(change)).isFalse();
    }

    @Test
    void aResetEmptiesTheTarget() {
        if (projection().states().isEmpty()) {
            return;
        }
        var change = change();
        projection().apply(batch(Position.START, change.at(FIRST)));

        projection().reset(Position.START);

        assertThat(copied(change)).isFalse();
    }

    @Test
    void aCheckFindsWhatIsMissingAndMendsIt() {
        var change = change();
        for (var state : projection().states()) {
            if (state.kind().equals(change.subject().kind())) {
                var found = Tenant.call(change.tenant(), () -> state.check(false));
                var mended = Tenant.call(change.tenant(), () -> state.check(true));

                assertThat(found.missing()).isPositive();
                assertThat(mended.repaired()).isEqualTo(found.missing() + found.surplus() + found.different());
                assertThat(Tenant.call(change.tenant(), () -> state.check(false))
                                .none())
                        .isTrue();
                assertThat(copied(change)).isTrue();
            }
        }
    }

    @Test
    void aRebuildWalksEveryIdOnceInOrder() {
        var change = change();
        for (var state : projection().states()) {
            if (state.kind().equals(change.subject().kind())) {
                var ids = Tenant.call(change.tenant(), () -> state.idsAfter(Optional.empty(), 10));
                assertThat(ids)
                        .anyMatch(id -> id.endsWith(change.subject().id().toString()))
                        .isSorted();
                assertThat(Tenant.call(change.tenant(), () -> state.idsAfter(Optional.of(ids.getLast()), 10)))
                        .doesNotContainAnyElementsOf(ids);

                Tenant.run(change.tenant(), () -> state.refresh(ids));
                Tenant.run(change.tenant(), () -> state.refresh(ids));
                assertThat(copied(change)).isTrue();
            }
        }
    }

    private static ProjectionBatch batch(Position from, LoggedEvent... events) {
        return new ProjectionBatch(Optional.of(from), events[events.length - 1].position(), List.of(events));
    }
}
