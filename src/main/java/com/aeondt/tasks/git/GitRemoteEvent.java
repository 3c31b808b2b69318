package com.aeondt.tasks.git;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a git remote. */
public sealed interface GitRemoteEvent extends DomainEvent {

    UUID remote();

    @Override
    default Subject subject() {
        return new Subject("git-remote", remote());
    }

    /** A remote is to be kept the same from now on. */
    record Added(UUID remote, String branch) implements GitRemoteEvent {

        @Override
        public String type() {
            return "tasks.git-remote-added.v1";
        }
    }

    /** Its address, credentials or schedule are others. */
    record Changed(UUID remote) implements GitRemoteEvent {

        @Override
        public String type() {
            return "tasks.git-remote-changed.v1";
        }
    }

    /**
     * A commit of the remote's branch was taken over.
     *
     * @param breaking whether it says that it breaks something, so that the release it is in does
     * @param breaks what it breaks, in its author's words
     * @param closes the keys of the tasks it says are done
     * @param mentions all keys that it names
     */
    record CommitTaken(
            UUID remote,
            String commit,
            String summary,
            boolean breaking,
            @Nullable String breaks,
            Set<String> closes,
            Set<String> mentions)
            implements GitRemoteEvent {

        @Override
        public String type() {
            return "tasks.git-commit-taken.v1";
        }
    }

    /** Both sides had the same files at this commit. */
    record Synchronised(UUID remote, @Nullable String commit) implements GitRemoteEvent {

        @Override
        public String type() {
            return "tasks.git-remote-synchronised.v1";
        }
    }

    /** It is no longer kept the same. */
    record Removed(UUID remote) implements GitRemoteEvent {

        @Override
        public String type() {
            return "tasks.git-remote-removed.v1";
        }
    }
}
