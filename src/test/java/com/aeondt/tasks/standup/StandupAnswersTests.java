package com.aeondt.tasks.standup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandupAnswersTests {

    @Test
    void theTemplateOfTheProceduresIsRead() {
        assertThat(StandupAnswers.parse("""
                        ✅ Yesterday: Token refresh
                        🎯 Today: Log-out
                        🚧 Blockers: The staging database is down
                        """))
                .hasValue(new StandupAnswers("Token refresh", "Log-out", "The staging database is down"));
    }

    @Test
    void answersMayTakeSeveralLines() {
        assertThat(StandupAnswers.parse("""
                        **Yesterday:**
                        - Token refresh
                        - Review of TASK-12
                        Today:
                        - Log-out
                        """))
                .hasValue(new StandupAnswers("- Token refresh\n- Review of TASK-12", "- Log-out", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "none.", "No blockers", "-", "", "- None", "\n- none", "* No blockers."})
    void noBlockerIsNone(String blockers) {
        assertThat(StandupAnswers.parse("Yesterday: a\nToday: b\nBlockers: " + blockers))
                .hasValue(new StandupAnswers("a", "b", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I worked on the tokens", "Yesterday: a", "Today: b\nBlockers: none"})
    void twoQuestionsMustBeAnswered(String text) {
        assertThat(StandupAnswers.parse(text)).isEmpty();
    }

    @Test
    void noBlockerIsNoneOutsideTheTemplateToo() {
        assertThat(new StandupAnswers("a", "b", " None ").blockers()).isNull();
    }

    @Test
    void whatIsPrintedIsReadAgain() {
        var answers = new StandupAnswers("a", "b", null);
        assertThat(StandupAnswers.parse(answers.text())).hasValue(answers);
    }

    @Test
    void theTemplateMayHaveHeadingsAloneOrStandInOneLine() {
        var below = StandupAnswers.parse("✅ Yesterday\n- Tokens\n**Today**\nLog-out\n🚧 Blockers\nNone.\n");
        var inOneLine = StandupAnswers.parse("✅ Yesterday: - Tokens / 🎯 Today: Log-out / 🚧 Blockers: none");
        assertThat(below)
                .hasValue(new StandupAnswers("- Tokens", "Log-out", null))
                .isEqualTo(inOneLine);
        assertThat(StandupAnswers.parse("Yesterday: read / write paths\nToday: and / or"))
                .hasValue(new StandupAnswers("read / write paths", "and / or", null));
    }
}
