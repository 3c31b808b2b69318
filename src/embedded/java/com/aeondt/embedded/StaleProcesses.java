package com.aeondt.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what a killed server left running. A process belongs to a data directory if the program it executes lies in it, as the
 * kernel itself says; pid files alone could name a stranger. Only the holder of the directory's lock may look.
 */
final class StaleProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(StaleProcesses.class);

    private StaleProcesses() {}

    static void endBelow(Path directory) {
        var stale = runningBelow(directory);
        if (stale.isEmpty()) {
            return;
        }
        LOG.warn(
                "Ending {} processes that an earlier run left behind: {}",
                stale.size(),
                stale.stream().map(ProcessHandle::pid).toList());
        stale.forEach(ProcessHandle::destroy);
        if (!haveEnded(stale)) {
            stale.forEach(ProcessHandle::destroyForcibly);
            if (!haveEnded(stale)) {
                throw new EngineFailure(
                        "data directory",
                        "processes of an earlier run do not end: %s"
                                .formatted(runningBelow(directory).stream()
                                        .map(ProcessHandle::pid)
                                        .toList()),
                        "End them by hand, then start again.");
            }
        }
    }

    static List<ProcessHandle> runningBelow(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> executesBelow(directory, process))
                .toList();
    }

    private static boolean executesBelow(Path directory, ProcessHandle process) {
        return process.info()
                .command()
                .filter(program -> Path.of(program).startsWith(directory))
                .isPresent();
    }

    private static boolean haveEnded(List<ProcessHandle> processes) {
        var ended = CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
        try {
            ended.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException slow) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
