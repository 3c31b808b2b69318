package com.aeondt.tasks.git;

import com.aeondt.tasks.project.ProjectId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that an exchange with a remote needs, secrets opened.
 *
 * @param folder where in the repository the files stand; empty or ending in a slash
 * @param lastCommit the commit that both sides had last
 */
record RemoteAccess(
        UUID id,
        ProjectId project,
        String url,
        String branch,
        String folder,
        @Nullable String username,
        @Nullable String secret,
        @Nullable String lastCommit) {

    @Override
    public String toString() {
        return "RemoteAccess[" + id + "]";
    }
}
