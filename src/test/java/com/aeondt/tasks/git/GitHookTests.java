package com.aeondt.tasks.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.AeonException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GitHookTests {

    @Test
    void aPushTellsItsBranchAndCommits() {
        var hook = parse("push", """
                {"ref": "refs/heads/feature/TASK-1-x", "created": true, "commits": [
                  {"id": "0a1b", "message": "feat(auth): log in\\n\\nCloses TASK-123\\nBreaking Change: new table",
                   "author": {"name": "Ada", "email": "ada@example.org"}}]}
                """);

        assertThat(hook.branch()).contains("feature/TASK-1-x");
        assertThat(hook.fresh()).isTrue();
        assertThat(hook.commits()).singleElement().satisfies(commit -> {
            assertThat(commit.author()).isEqualTo(new CommitAuthor("Ada", "ada@example.org"));
            assertThat(commit.message().closes()).containsExactly("TASK-123");
            assertThat(commit.message().breaking()).isTrue();
        });
        assertThat(hook.findings()).isEmpty();
    }

    @Test
    void namesAndMessagesOutsideTheConventionsAreFindings() {
        assertThat(parse("create", "{\"ref\": \"wip\", \"ref_type\": \"branch\"}")
                        .findings())
                .extracting(GitFinding::code)
                .containsExactly("branch-name");
        assertThat(parse(
                                "push",
                                "{\"ref\": \"refs/heads/wip\", \"commits\": [{\"id\": \"1\", \"message\": \"stuff\"},"
                                        + "{\"id\": \"2\", \"message\": \"Merge branch 'main'\"}]}")
                        .findings())
                .containsExactly(new GitFinding(
                        "commit-message",
                        "1",
                        CommitMessage.parse("stuff").objection().orElseThrow()));
        assertThat(CommitMessage.parse("build: x").objection()).isPresent();
        assertThat(CommitMessage.parse("ci(x)!: y").objection()).isEmpty();
    }

    @Test
    void tagsAndOtherEventsAreAboutNoBranch() {
        assertThat(parse("push", "{\"ref\": \"refs/tags/v1\"}").branch()).isEmpty();
        assertThat(parse("create", "{\"ref\": \"v1\", \"ref_type\": \"tag\"}").branch())
                .isEmpty();
        assertThat(parse("ping", "{\"zen\": \"x\"}").findings()).isEmpty();
        assertThatThrownBy(() -> parse("push", "payload=%7B")).isInstanceOf(AeonException.class);
    }

    private static GitHook parse(String event, String body) {
        return GitHook.parse(event, body.getBytes(StandardCharsets.UTF_8));
    }
}
