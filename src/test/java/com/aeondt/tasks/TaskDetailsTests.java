package com.aeondt.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskDetailsTests {

    @Test
    void blankTextsAreAbsent() {
        assertThat(TaskDetails.titled(" Login ").withBlocker("  ").blocker()).isNull();
        assertThat(TaskDetails.titled(" Login ").title()).isEqualTo("Login");
    }

    @Test
    void aTagCountsOnce() {
        assertThat(TaskDetails.titled("Login")
                        .withTags(List.of("api", "jwt", "api"))
                        .tags())
                .containsExactly("api", "jwt");
    }

    @Test
    void aTaskNeedsATitle() {
        assertThatExceptionOfType(AeonException.class)
                .isThrownBy(() -> TaskDetails.titled("  "))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/title"));
    }
}
