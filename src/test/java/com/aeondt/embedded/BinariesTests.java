package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTests {

    private static final String RESOURCE = "/redis-server-6.2.7-linux-arm64";

    @TempDir
    Path directory;

    private Binaries binaries;

    @BeforeEach
    void binaries() {
        binaries = new Binaries(directory);
    }

    @Test
    void aProgramIsCopiedOnceAndOldVersionsGo() throws IOException {
        var old = Files.createDirectory(directory.resolve("redis-server-000000000000"));
        var other = Files.createDirectory(directory.resolve("postgresql-000000000000"));
        var program = binaries.copy("redis-server", RESOURCE);
        assertThat(program).isExecutable();
        assertThat(old).doesNotExist();
        assertThat(other).exists();
        var first = Files.getLastModifiedTime(program);
        assertThat(binaries.copy("redis-server", RESOURCE)).isEqualTo(program);
        assertThat(Files.getLastModifiedTime(program)).isEqualTo(first);
    }

    @Test
    void aCopyThatWasCutShortIsMadeAgain() throws IOException {
        var program = binaries.copy("redis-server", RESOURCE);
        var home = directory.resolve(directory.relativize(program).subpath(0, 1));
        Files.move(home, directory.resolve(home.getFileName() + ".part"));
        assertThat(binaries.copy("redis-server", RESOURCE)).isExecutable();
    }

    @ParameterizedTest
    @CsvSource({"Linux, amd64, AMD64", "Linux, x86_64, AMD64", "Linux, aarch64, ARM64"})
    void linuxOnTwoProcessorsIsKnown(String system, String architecture, Binaries.Processor processor) {
        assertThat(Binaries.Processor.of(system, architecture)).isEqualTo(processor);
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X, aarch64", "Windows 11, amd64", "Linux, riscv64"})
    void otherPlatformsAreRefusedWithTheWayOut(String system, String architecture) {
        assertThatThrownBy(() -> Binaries.Processor.of(system, architecture))
                .isInstanceOfSatisfying(
                        EngineFailure.class,
                        failure -> assertThat(failure.whatToDo()).contains("aeon.mode=external"))
                .hasMessageContaining(system);
    }
}
