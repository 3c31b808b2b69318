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
        assertThat(CommitMessage.parse("fix: x\n\nBreaking Change: y").breaks()).contains("y");
        assertThat(CommitMessage.parse("fix(api)!: drop v0").breaks()).contains("drop v0");
        assertThat(CommitMessage.parse("fix!: x\n\nBREAKING CHANGE:").breaks()).contains("x");
        assertThat(CommitMessage.parse("Merge\n\nsaid: BREAKING CHANGE: y").breaking())
                .isFalse();
        assertThat(CommitMessage.parse("fix: x").breaking()).isFalse();
    }

    @Test
    void whatBreaksIsSaidUntilTheNextFooter() {
        var message = CommitMessage.parse("""
                feat: x

                BREAKING CHANGE: sessions end,
                  so log in again
                Reviewed-by: Ada
                BREAKING-CHANGE: the old tokens are refused
                Closes TASK-1

                More text.
                """);

        assertThat(message.breaks()).contains("sessions end,\n  so log in again\nthe old tokens are refused");
        assertThat(message.closes()).containsExactly("TASK-1");
        assertThat(CommitMessage.parse("fix: x\n\nBreaking Change: " + "😀".repeat(3_000))
                        .breaks()
                        .orElseThrow())
                .satisfies(text ->
                        assertThat(text.codePointCount(0, text.length())).isEqualTo(2_000));
    }

    @Test
    void aMessageOfAnyLengthIsRead() {
        var message = CommitMessage.parse("feat: x\n\nBREAKING CHANGE: y\n" + "and more\n".repeat(50_000)
                + "Closes TASK-1" + ", TASK-1".repeat(50_000));

        assertThat(message.breaks().orElseThrow()).startsWith("y\nand more").hasSize(2_000);
        assertThat(message.closes()).containsExactly("TASK-1");
    }

    @Test
    void anyOtherMessageMayCloseTasksAsWell() {
        var message = CommitMessage.parse("Whatever, resolves TASK-1; XTASK-2-3 and closed doors");

        assertThat(message.type()).isEmpty();
        assertThat(message.closes()).containsExactly("TASK-1");
    }
}
