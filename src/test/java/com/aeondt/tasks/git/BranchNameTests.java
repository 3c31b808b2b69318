package com.aeondt.tasks.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BranchNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feature/TASK-123-user-authentication",
                "bugfix/TASK-456-fix-login-error",
                "hotfix/critical-security-patch",
                "refactor/TASK-789-optimize-queries",
                "hotfix/TASK-1-down",
                "main"
            })
    void theConventionIsKept(String name) {
        assertThat(BranchName.objection(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feature/user-authentication",
                "feature/TASK-123",
                "Feature/TASK-123-x",
                "TASK-123-x",
                "wip",
                "bugfix/task-1-x",
                "feature/TASK-1-Two Words"
            })
    void anythingElseIsAnObjectionThatShowsAnExample(String name) {
        assertThat(BranchName.objection(name))
                .hasValueSatisfying(
                        text -> assertThat(text).contains(name).contains("feature/TASK-123-user-authentication"));
    }
}
