package com.aeondt.tasks.git;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a webhook of GitHub, Gitea or Forgejo says, as far as it is of use here.
 *
 * @param branch the branch it is about; empty for tags and other events
 * @param fresh whether the branch has just come into being
 * @see <a href="https://docs.github.com/en/webhooks/webhook-events-and-payloads">Webhook events and payloads</a>
 */
record GitHook(String event, Optional<String> branch, boolean fresh, List<Commit> commits) {

    private static final String HEADS = "refs/heads/";

    /** A commit that was pushed. */
    record Commit(String id, CommitAuthor author, CommitMessage message) {}

    static GitHook parse(String event, byte[] body) {
        var json = read(body);
        var ref = GitText.storable(json.path("ref").asString(""));
        return switch (event) {
            case "push" ->
                new GitHook(
                        event,
                        ref.startsWith(HEADS) ? Optional.of(ref.substring(HEADS.length())) : Optional.empty(),
                        json.path("created").asBoolean(false),
                        commits(json.path("commits")));
            case "create" ->
                new GitHook(
                        event,
                        json.path("ref_type").asString("").equals("branch")
                                ? Optional.of(ref.startsWith(HEADS) ? ref.substring(HEADS.length()) : ref)
                                : Optional.empty(),
                        true,
                        List.of());
            default -> new GitHook(event, Optional.empty(), false, List.of());
        };
    }

    List<GitFinding> findings() {
        var findings = new ArrayList<GitFinding>();
        branch.filter(name -> fresh)
                .flatMap(BranchName::objection)
                .ifPresent(what -> findings.add(new GitFinding("branch-name", branch.get(), what)));
        for (var commit : commits) {
            commit.message()
                    .objection()
                    .ifPresent(what -> findings.add(new GitFinding("commit-message", commit.id(), what)));
        }
        return List.copyOf(findings);
    }

    private static List<Commit> commits(JsonNode list) {
        var commits = new ArrayList<Commit>();
        for (var commit : list) {
            var author = commit.path("author");
            commits.add(new Commit(
                    GitText.storable(commit.path("id").asString("")),
                    new CommitAuthor(
                            author.path("name").asString("unknown"),
                            author.path("email").asString("")),
                    CommitMessage.parse(commit.path("message").asString(""))));
        }
        return commits;
    }

    private static JsonNode read(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw new AeonException(PlatformError.MALFORMED, "The webhook's body is no JSON.", e);
        }
    }
}
