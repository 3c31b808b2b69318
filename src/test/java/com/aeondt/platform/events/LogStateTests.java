package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Position;
import org.junit.jupiter.api.Test;

class LogStateTests {

    private final LogState state = new LogState(new Position(2, 100, 7), 500, 510);

    @Test
    void aReaderInsideTheLogGoesOn() {
        assertThat(state.covers(new Position(2, 100, 7))).isTrue();
        assertThat(state.covers(new Position(2, 509, 1))).isTrue();
    }

    @Test
    void aReaderOfAnotherEpochBeyondTheEndOrBeforeWhatIsKeptStartsAnew() {
        assertThat(state.covers(new Position(1, 300, 1))).isFalse();
        assertThat(state.covers(new Position(3, 300, 1))).isFalse();
        assertThat(state.covers(new Position(2, 510, 1))).isFalse();
        assertThat(state.covers(new Position(2, 100, 6))).isFalse();
        assertThat(state.covers(Position.START)).isFalse();
    }

    @Test
    void aPositionIsSettledBelowTheOldestRunningTransaction() {
        assertThat(state.hasSettled(new Position(2, 499, 99))).isTrue();
        assertThat(state.hasSettled(new Position(2, 500, 1))).isFalse();
        assertThat(state.hasSettled(new Position(1, 900, 1))).isTrue();
    }
}
