package com.aeondt.platform.jobs;

/**
 * Does one kind of long work. The job runs on any instance, in the tenant that asked for it, at least once: when its instance
 * dies it is started again elsewhere, so a handler either is idempotent or goes on from its
 * {@linkplain JobContext#checkpoint(Class) checkpoint}.
 */
public interface JobHandler {

    /** What it does, stable, such as {@code projection.rebuild}. */
    String kind();

    /**
     * Does the work.
     *
     * @return what it found, to be shown as a JSON object: a record or a map
     * @throws com.aeondt.platform.AeonException to fail with a detail the client may see
     * @throws RuntimeException to fail; when a store is away the job is tried again later instead
     * @throws InterruptedException when the server stops; the job goes on elsewhere
     */
    Object run(JobContext job) throws InterruptedException;
}
