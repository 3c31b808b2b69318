package com.aeondt.tasks.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitMessageTests {

    @Test
    void aConventionalCommitSaysWhatItClosesAndBreaks() {
        var message = CommitMessage.parse("""
                feat(auth)!: add token refresh

                See TASK-7 for the design.

                Closes TASK-301, TASK-302 and BACKLOG-1
                Fixes: RECURRING-W01
                """);

        assertThat(message.type()).contains("feat");
        assertThat(message.scope()).contains("auth");
        assertThat(message.breaking()).isTrue();
        assertThat(message.closes()).containsExactly("TASK-301", "TASK-302", "BACKLOG-1", "RECURRING-W01");
        assertThat(message.mentions()).contains("TASK-7");
    }

    @Test
    void aFooterBreaksToo() {
        assertThat(CommitMessage.parse("fix: x\n\nBreaking Change: y").breaking())
                .isTrue();
        assertThat(CommitMessage.parse("fix: x").breaking()).isFalse();
    }

    @Test
    void anyOtherMessageMayCloseTasksAsWell() {
        var message = CommitMessage.parse("Whatever, resolves TASK-1; XTASK-2-3 and closed doors");

        assertThat(message.type()).isEmpty();
        assertThat(message.closes()).containsExactly("TASK-1");
    }
}
