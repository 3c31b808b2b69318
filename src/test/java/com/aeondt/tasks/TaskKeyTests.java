package com.aeondt.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aeondt.platform.AeonException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskKeyTests {

    @ParameterizedTest
    @ValueSource(strings = {"TASK-301", "BACKLOG-1", "RECURRING-W01", "A-0"})
    void theFormsOfTheFilesAreKeys(String text) {
        assertThat(TaskKey.parse(text)).hasValue(new TaskKey(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TASK", "TASK-", "-1", "TASK-1-2", "TASK 1", "TASK-1234567890", "0190c0de-0000"})
    void anythingElseIsNot(String text) {
        assertThat(TaskKey.parse(text)).isEmpty();
        assertThatExceptionOfType(AeonException.class).isThrownBy(() -> new TaskKey(text));
    }

    @Test
    void keysAreFoundInEitherCase() {
        assertThat(TaskKey.parse(" task-301 ")).hasValue(new TaskKey("TASK-301"));
    }

    @Test
    void nineComesBeforeTen() {
        assertThat(Stream.of("TASK-10", "TASK-9", "BACKLOG-11")
                        .map(TaskKey::new)
                        .sorted())
                .map(TaskKey::value)
                .containsExactly("BACKLOG-11", "TASK-9", "TASK-10");
    }

    @Test
    void onlyDigitsAreCounted() {
        assertThat(new TaskKey("TASK-301").counted()).isTrue();
        assertThat(new TaskKey("RECURRING-W01").counted()).isFalse();
    }
}
