package com.aeondt.tasks.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.AeonException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTests {

    @Test
    void theUsualOneHasFiveItemsOfAHundredMinutes() {
        assertThat(Agenda.USUAL.items()).hasSize(5);
        assertThat(Agenda.USUAL.minutes()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 120})
    void anHourToTwoAreAPlanning(int minutes) {
        assertThat(Agenda.of(List.of(new Agenda.Topic("All of it", minutes))).minutes())
                .isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(ints = {59, 121})
    void lessOrMoreIsRefusedWithTheSum(int minutes) {
        var items = List.of(new Agenda.Topic("First", 30), new Agenda.Topic("Rest", minutes - 30));

        assertThatThrownBy(() -> Agenda.of(items))
                .isInstanceOf(AeonException.class)
                .hasMessageContaining("take " + minutes + " minutes together");
    }
}
