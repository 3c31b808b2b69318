package com.aeondt.tasks.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTests {

    private static final List<String> NEW = List.of("- Completed: 4", "- Carried over: 1");

    @Test
    void aFirstBlockStandsAtTheEnd() {
        assertThat(Block.put("# Work\n\n- [ ] Task\n", "Sprint metrics", NEW))
                .isEqualTo("# Work\n\n- [ ] Task\n\n## Sprint metrics\n\n- Completed: 4\n- Carried over: 1\n");
        assertThat(Block.put("# Work", "Sprint metrics", NEW))
                .isEqualTo("# Work\n\n## Sprint metrics\n\n- Completed: 4\n- Carried over: 1\n");
        assertThat(Block.put("", "Sprint metrics", NEW)).startsWith("## Sprint metrics\n");
    }

    @Test
    void aNextOneTakesItsPlaceAndLeavesTheRestAlone() {
        var text = "## 📊 Sprint Metrics\n\n- Completed: 9\n- Old: 3\n\nProse.\n\n## Tasks\n\n- [ ] Task\n";
        assertThat(Block.put(text, "Sprint metrics", NEW))
                .isEqualTo(
                        "## 📊 Sprint Metrics\n\n- Completed: 4\n- Carried over: 1\n\nProse.\n\n## Tasks\n\n- [ ] Task\n");
    }

    @Test
    void tasksBelowTheHeadingAreNotTakenForIt() {
        var text = "## Sprint metrics\n- [ ] Task\n";
        assertThat(Block.put(text, "Sprint metrics", NEW))
                .isEqualTo("## Sprint metrics\n\n- Completed: 4\n- Carried over: 1\n\n- [ ] Task\n");
    }

    @Test
    void theSameBlockTwiceChangesNothing() {
        var once = Block.put("# Work\r\n", "Sprint metrics", NEW);
        assertThat(once).isEqualTo("# Work\r\n\r\n## Sprint metrics\r\n\r\n- Completed: 4\r\n- Carried over: 1\r\n");
        assertThat(Block.put(once, "Sprint metrics", NEW)).isEqualTo(once);
    }
}
