package com.aeondt.tasks.git;

import com.aeondt.platform.AeonException;
import com.aeondt.tasks.files.FileName;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.springframework.stereotype.Component;

/**
 * Synchronises a remote: takes over each new commit on behalf of its author, three ways against what both sides had last, then
 * pushes what is different here; starts again when somebody pushed in the meantime.
 */
@Component
class GitSync {

    private static final int ATTEMPTS = 8;

    private final GitRemotes remotes;
    private final GitMeeting meeting;
    private final GitRuns runs;
    private final GitExchanges exchanges;
    private final Clock clock;

    GitSync(GitRemotes remotes, GitMeeting meeting, GitRuns runs, GitExchanges exchanges, Clock clock) {
        this.remotes = remotes;
        this.meeting = meeting;
        this.runs = runs;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /**
     * Synchronises now.
     *
     * @throws AeonException {@link GitError#UNREACHABLE}, {@link GitError#NOT_ALLOWED}, {@link GitError#BUSY}; the run is
     *     recorded all the same
     */
    GitRunView sync(UUID remote) {
        var started = clock.instant();
        var attempt = new Attempt();
        try {
            for (int i = 0; i < ATTEMPTS; i++) {
                if (attempt.run(remotes.access(remote))) {
                    return runs.add(remote, started, clock.instant(), attempt.tally, null);
                }
            }
            throw new AeonException(GitError.BUSY, "Somebody pushed first " + ATTEMPTS + " times in a row.");
        } catch (AeonException e) {
            runs.add(remote, started, clock.instant(), attempt.tally, e.detail());
            throw e;
        }
    }

    private final class Attempt {

        private SyncTally tally = SyncTally.none();

        /** False when somebody else has pushed before us. */
        boolean run(RemoteAccess access) {
            try (var exchange = exchanges.fetch(access)) {
                for (var commit : exchange.since(access.lastCommit())) {
                    tally = tally.pulled(meeting.pull(access, incoming(exchange, access, commit)));
                }
                return push(access, exchange);
            }
        }

        private boolean push(RemoteAccess access, GitExchange exchange) {
            var content = new EnumMap<FileName, byte[]>(FileName.class);
            meeting.outgoing(access).forEach(file -> content.put(FileName.of(file.name()), file.bytes()));
            var theirs = exchange.head()
                    .map(head -> files(exchange, access, head))
                    .orElseGet(() -> new EnumMap<>(FileName.class));
            var unreadable = UnreadableFiles.among(theirs);
            unreadable.removeFrom(content);
            tally = tally.remarked(unreadable.told());
            var different = different(access, theirs, content);
            if (different.isEmpty()) {
                meeting.met(access, content, null);
                return true;
            }
            var pushed = exchange.push(different, exchanges.author(), "chore(tasks): sync " + names(different) + "\n");
            pushed.ifPresent(commit -> {
                tally = tally.pushed(commit);
                meeting.met(access, content, commit);
            });
            return pushed.isPresent();
        }

        private static Map<String, byte[]> different(
                RemoteAccess access, Map<FileName, byte[]> theirs, Map<FileName, byte[]> content) {
            var different = new LinkedHashMap<String, byte[]>();
            content.forEach((name, bytes) -> {
                if (!Arrays.equals(theirs.get(name), bytes)) {
                    different.put(access.folder() + name.text(), bytes);
                }
            });
            return different;
        }

        private String names(Map<String, byte[]> files) {
            return String.join(
                    ", ",
                    files.keySet().stream()
                            .map(path -> path.substring(path.lastIndexOf('/') + 1))
                            .toList());
        }

        private Incoming incoming(GitExchange exchange, RemoteAccess access, RevCommit commit) {
            var files = files(exchange, access, commit);
            UnreadableFiles.among(files).removeFrom(files);
            return new Incoming(
                    commit.name(),
                    CommitAuthor.of(commit.getAuthorIdent()),
                    CommitMessage.parse(commit.getFullMessage()),
                    files);
        }

        private static Map<FileName, byte[]> files(GitExchange exchange, RemoteAccess access, ObjectId commit) {
            var files = new EnumMap<FileName, byte[]>(FileName.class);
            for (var name : FileName.values()) {
                exchange.file(commit, access.folder() + name.text()).ifPresent(bytes -> files.put(name, bytes));
            }
            return files;
        }
    }
}
