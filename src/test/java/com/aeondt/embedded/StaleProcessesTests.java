package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleProcessesTests {

    @TempDir
    Path home;

    private Path engines;
    private Process ours;
    private Process foreign;

    @BeforeEach
    void start() throws IOException {
        engines = Files.createDirectory(home.toRealPath().resolve("engines"));
        var sleep = Path.of("/bin/sleep").toRealPath();
        ours = new ProcessBuilder(
                        Files.copy(sleep, engines.resolve("sleep"), StandardCopyOption.COPY_ATTRIBUTES)
                                .toString(),
                        "60")
                .start();
        // mentions our directory on its command line, but executes another program
        foreign = new ProcessBuilder("/bin/sh", "-c", "sleep 60; true", engines.toString()).start();
    }

    @AfterEach
    void end() {
        ours.destroyForcibly();
        foreign.descendants().forEach(ProcessHandle::destroyForcibly);
        foreign.destroyForcibly();
    }

    @Test
    void onlyWhatExecutesAProgramOfTheDirectoryIsEnded() {
        assertThat(StaleProcesses.runningBelow(engines))
                .extracting(ProcessHandle::pid)
                .containsExactly(ours.pid());
        StaleProcesses.endBelow(engines);
        assertThat(ours.onExit()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(foreign.isAlive()).isTrue();
    }

    @Test
    void aDirectoryWithoutProcessesIsFine() {
        StaleProcesses.endBelow(home.resolve("elsewhere"));
        assertThat(ours.isAlive()).isTrue();
    }
}
