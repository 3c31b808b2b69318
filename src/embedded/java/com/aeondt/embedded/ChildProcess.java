package com.aeondt.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs beside this JVM in a session of its own, so that Ctrl-C reaches only the JVM, which then stops it in
 * order. Its process id lies in {@code run/<name>.pid} while it runs.
 */
final class ChildProcess {

    private final Process process;
    private final Path pidFile;

    private ChildProcess(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /**
     * @param input what the program reads on its standard input, so that no secret shows in a process list
     * @param log where its output goes
     */
    static ChildProcess start(DataDirectory data, String name, List<String> command, String input, Path log)
            throws IOException {
        var inOwnSession = new ArrayList<String>(List.of("setsid"));
        inOwnSession.addAll(command);
        var process = builder(inOwnSession).redirectOutput(log.toFile()).start();
        var pidFile = data.pids().resolve(name + ".pid");
        Files.writeString(pidFile, process.pid() + "\n");
        try (var writer = process.outputWriter()) {
            writer.write(input);
        }
        return new ChildProcess(process, pidFile);
    }

    /** Runs a program to its end. */
    static void run(List<String> command, Path log, Duration limit) throws IOException, InterruptedException {
        var process = builder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("%s did not end within %s".formatted(command.getLast(), limit));
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException("%s ended with status %d".formatted(programOf(command), process.exitValue()));
        }
    }

    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IOException("the process ended with status " + process.exitValue());
        }
    }

    /** Asks the process to end, and ends it by force after the limit. */
    void stop(Duration limit) throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Files.deleteIfExists(pidFile);
    }

    private static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    private static String programOf(List<String> command) {
        return command.stream()
                .filter(word -> word.startsWith("/"))
                .findFirst()
                .map(word -> Path.of(word).getFileName().toString())
                .orElse(command.getFirst());
    }
}
