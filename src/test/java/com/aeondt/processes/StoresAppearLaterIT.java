package com.aeondt.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server starts before its stores: alive at once, ready when they are. */
@Tag("nightly")
class StoresAppearLaterIT {

    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path home;

    @Test
    void itLivesWithoutThemForAMinuteAndIsReadyOnceTheyAreThere() throws Exception {
        try (var server = ServerProcess.start(home.resolve("server.log"), addresses())) {
            await().atMost(ServerProcess.START).until(() -> server.statusOf("/health") == 200);
            await("alive, not ready")
                    .during(LATE)
                    .atMost(LATE.plusSeconds(30))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> server.statusOf("/health") == 200
                            && server.statusOf("/ready") == 503
                            && server.statusOf("/api/v1/tasks") == 503);

            try (var stores = Stores.start(home.resolve("stores"))) {
                await("ready").atMost(PATIENCE).until(() -> server.statusOf("/ready") == 200);
                var key = stores.apiKey();
                await("all stores")
                        .atMost(PATIENCE)
                        .until(() -> server.get("/ready", key)
                                .json()
                                .path("status")
                                .stringValue()
                                .equals("UP"));
                var written = server.post("/api/v1/tasks", key, "late", "{\"title\": \"Written late\"}");
                assertThat(written.status()).isEqualTo(201);
                await("the graph")
                        .atMost(PATIENCE)
                        .until(() -> server.get("/api/v1/graph/stats", key).status() == 200);

                server.signal("TERM");
                assertThat(server.awaitEnd(PATIENCE)).isEqualTo(143);
            }
        }
    }

    /** Where the stores will be: they are made, looked at and stopped before any server has seen them. */
    private Map<String, String> addresses() throws IOException {
        try (var stores = Stores.start(home.resolve("stores"))) {
            return stores.environment();
        }
    }
}
