package com.aeondt.tasks.git;

import com.aeondt.platform.jobs.JobId;
import com.aeondt.platform.jobs.Jobs;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for synchronisations. */
@Service
@Transactional
public class GitSyncRequests {

    private final Jobs jobs;
    private final GitRemotes remotes;

    GitSyncRequests(Jobs jobs, GitRemotes remotes) {
        this.jobs = jobs;
        this.remotes = remotes;
    }

    /** Asks for one, in the background. */
    public JobId ask(UUID remote) {
        return jobs.submit(
                GitSyncJob.KIND, new GitSyncJob.Parameters(remotes.find(remote).id()));
    }
}
