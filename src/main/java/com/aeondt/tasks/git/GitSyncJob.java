package com.aeondt.tasks.git;

import com.aeondt.platform.jobs.JobContext;
import com.aeondt.platform.jobs.JobHandler;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Synchronises a remote in the background. */
@Component
class GitSyncJob implements JobHandler {

    static final String KIND = "git.sync";

    private final GitSync sync;

    GitSyncJob(GitSync sync) {
        this.sync = sync;
    }

    record Parameters(UUID remote) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext job) {
        job.progress(0, OptionalLong.empty(), "Talking to the remote");
        return sync.sync(job.parameters(Parameters.class).remote());
    }
}
