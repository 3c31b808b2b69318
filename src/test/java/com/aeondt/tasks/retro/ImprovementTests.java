package com.aeondt.tasks.retro;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.tasks.TaskDetails;
import org.junit.jupiter.api.Test;

class ImprovementTests {

    @Test
    void oneShortLineIsTheTitle() {
        assertThat(Improvement.of(" Review within a day\n"))
                .extracting(TaskDetails::title, TaskDetails::context)
                .containsExactly("Review within a day", null);
    }

    @Test
    void nothingThatWasSaidIsLost() {
        assertThat(Improvement.of("Review sooner\nTwo days is too long"))
                .extracting(TaskDetails::title, TaskDetails::context)
                .containsExactly("Review sooner", "Review sooner\nTwo days is too long");
        var endless = "again ".repeat(300).strip();
        var task = Improvement.of(endless);
        assertThat(task.title()).hasSizeLessThanOrEqualTo(200).endsWith("again…");
        assertThat(task.context()).isEqualTo(endless);
        assertThat(Improvement.of("🎯".repeat(150)).title()).hasSize(199).endsWith("🎯…");
    }
}
