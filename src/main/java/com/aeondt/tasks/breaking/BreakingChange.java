package com.aeondt.tasks.breaking;

import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskKey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commit on the branch of a project's remote that breaks something for those who use what the project makes.
 *
 * @param commit the whole object id
 * @param summary the first line of its message
 * @param breaks what it breaks, in its author's words
 * @param tasks the tasks that its message names
 * @param sprint the completed sprint that it came with; null until there is one
 */
public record BreakingChange(
        UUID id,
        String commit,

        @Schema(example = "feat(auth): add two-factor authentication")
        String summary,

        @Schema(example = "Requires database migration") String breaks,
        List<TaskKey> tasks,
        String author,
        Instant takenAt,
        @Nullable SprintId sprint) {

    private static final int SHORT_ID = 10;
    private static final int LINE = 300;

    /** In one line: what breaks, for which tasks, by which commit. */
    public String line() {
        var words = breaks.replaceAll("\\s+", " ").strip();
        var told = words.codePointCount(0, words.length()) > LINE
                ? words.substring(0, words.offsetByCodePoints(0, LINE)) + "…"
                : words;
        var names = tasks.stream().map(TaskKey::value).toList();
        return "%s (%s%s)"
                .formatted(
                        told,
                        names.isEmpty() ? "" : String.join(", ", names) + ", ",
                        commit.substring(0, Math.min(SHORT_ID, commit.length())));
    }
}
