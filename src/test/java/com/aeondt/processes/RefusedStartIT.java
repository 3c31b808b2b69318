package com.aeondt.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start with embedded engines that cannot succeed: it ends non-zero, says why and what to do, and leaves nothing running. */
class RefusedStartIT {

    @TempDir
    Path home;

    private Path data;

    @BeforeEach
    void aDataDirectory() throws IOException {
        data = Files.createDirectory(home.toRealPath().resolve("data"));
        Files.writeString(data.resolve("layout.properties"), "layout=1\npostgresql=18\nneo4j=2026.01.0\n");
    }

    @Test
    void anEngineThatFailsTakesEverythingDownWithIt() throws Exception {
        var cluster = Files.createDirectories(data.resolve("postgresql").resolve("cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "18\n");

        assertThat(refused(Map.of()))
                .contains("Engine: PostgreSQL")
                .contains("Reason: the process ended with status ", "postgresql.conf")
                .contains("Log:    " + data.resolve("logs").resolve("postgresql.log"))
                .contains("restore a backup");
    }

    @Test
    @Tag("nightly")
    void aFixedPortThatIsTakenIsNamedWithItsSetting() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refused(Map.of("AEON_EMBEDDED_REDIS_PORT", String.valueOf(taken.getLocalPort()))))
                    .contains("port %d (aeon.embedded.redis.port) is taken".formatted(taken.getLocalPort()));
        }
    }

    @Test
    @Tag("nightly")
    void thePortOfTheServerIsLookedAtBeforeAnyEngineStarts() throws Exception {
        var output = refusedWithItsPortTaken();
        assertThat(output).contains("was already in use").doesNotContain("is ready after");
    }

    @Test
    @Tag("nightly")
    void aDirectoryInUseIsRefusedWithTheNameOfItsUser() throws Exception {
        try (var channel = FileChannel.open(
                        data.resolve("aeon.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Files.writeString(data.resolve("aeon.lock"), "process 4711\nhttp://localhost:8000\n");
            assertThat(refusedWithItsPortTaken()).contains("in use by another server: process 4711");
        }
    }

    private String refusedWithItsPortTaken() throws Exception {
        try (var taken = new ServerSocket(0)) {
            return refused(Map.of("SERVER_PORT", String.valueOf(taken.getLocalPort())));
        }
    }

    private String refused(Map<String, String> settings) throws Exception {
        var environment = new HashMap<>(settings);
        environment.put("AEON_EMBEDDED_DATADIR", data.toString());
        environment.put("AEON_MODE", "embedded");
        try (var server = ServerProcess.start(home.resolve("server.log"), environment)) {
            assertThat(server.awaitEnd(ServerProcess.START)).isEqualTo(1);
            assertThat(running()).isEmpty();
            return server.output().replace("\\n", "\n");
        }
    }

    /** Processes whose program lies in the data directory. */
    private List<String> running() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().command().stream())
                .filter(program -> Path.of(program).startsWith(data))
                .toList();
    }
}
