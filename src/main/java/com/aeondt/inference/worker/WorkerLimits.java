package com.aeondt.inference.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a worker may take before it is ended.
 *
 * @param memory resident bytes
 * @param start how long it may load its model
 * @param silence how long it may leave a heartbeat unanswered
 * @param cancel how long it may go on with a cancelled text
 * @param firstPause before the first restart; doubled with each that fails
 * @param longestPause between restarts
 * @param log where its output goes; the folder exists
 * @param library the folder of another build of the native library, such as one for CUDA
 */
public record WorkerLimits(
        long memory,
        Duration start,
        Duration silence,
        Duration cancel,
        Duration firstPause,
        Duration longestPause,
        Path log,
        Optional<Path> library) {

    /** The defaults, with the memory given. */
    public static WorkerLimits of(long memory, Path log) {
        return new WorkerLimits(
                memory,
                Duration.ofMinutes(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                log,
                Optional.empty());
    }

    /** The same with another build of the native library. */
    public WorkerLimits withLibrary(Optional<Path> other) {
        return new WorkerLimits(memory, start, silence, cancel, firstPause, longestPause, log, other);
    }
}
