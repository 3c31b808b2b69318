package com.aeondt.platform.jobs;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

/** What a {@link JobHandler} knows of its job and tells about it. */
public interface JobContext {

    /** The job's id. */
    JobId id();

    /** What it was submitted with. */
    <T> T parameters(Class<T> type);

    /**
     * Says how far it has come; call it often, it also is where a job learns that it should stop.
     *
     * @throws CancellationException when somebody asked for it, or another instance has taken the job over
     */
    void progress(long done, OptionalLong total, String message);

    /** What an earlier attempt remembered, empty in the first. */
    <T> Optional<T> checkpoint(Class<T> type);

    /**
     * Remembers where to go on after a crash.
     *
     * @param state anything that becomes JSON
     * @throws CancellationException as for {@link #progress}
     */
    void checkpoint(Object state);
}
