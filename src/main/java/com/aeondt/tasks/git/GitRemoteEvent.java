package com.aeondt.tasks.git;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
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
