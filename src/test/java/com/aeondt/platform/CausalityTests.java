package com.aeondt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausalityTests {

    private static final Position EARLY = new Position(1, 5, 9);
    private static final Position LATE = new Position(1, 6, 1);

    @Test
    void theLatestPositionWrittenCountsWhateverTheOrderOfTheNotes() {
        var request = Causality.fresh();
        request.call(() -> {
            Causality.current().wrote(LATE);
            Causality.current().wrote(EARLY);
            return LATE;
        });

        assertThat(request.written()).contains(LATE);
        assertThat(request.readNoOlderThan()).isEmpty();
    }

    @Test
    void aFloorIsSeenWithinTheRequestOnly() {
        assertThat(Causality.after(EARLY)
                        .<Boolean, RuntimeException>call(
                                () -> Causality.current().readNoOlderThan().isPresent()))
                .isTrue();
        assertThat(Causality.current().readNoOlderThan()).isEmpty();
    }

    @Test
    void outsideARequestNotesGoNowhere() {
        Causality.current().wrote(LATE);

        assertThat(Causality.current().written()).isEmpty();
    }
}
