package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTests {

    @TempDir
    Path directory;

    @Test
    void theSecondTakerIsToldWhoHoldsIt() throws IOException {
        try (var held = DirectoryLock.take(directory, "http://localhost:8000")) {
            held.describe("http://localhost:8123");
            assertThatThrownBy(() -> DirectoryLock.take(directory, "another"))
                    .isInstanceOf(EngineFailure.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("started 20")
                    .hasMessageContaining("http://localhost:8123");
        }
    }

    @Test
    void aLockGivenBackCanBeTakenAgainAndNamesNobody() throws IOException {
        DirectoryLock.take(directory, "first").close();
        assertThat(directory.resolve("aeon.lock")).isEmptyFile();
        DirectoryLock.take(directory, "second").close();
    }

    @Test
    void whatADeadHolderWroteDoesNotHold() throws IOException {
        Files.writeString(directory.resolve("aeon.lock"), "process 1\nstarted long ago\n");
        DirectoryLock.take(directory, "new").close();
    }
}
