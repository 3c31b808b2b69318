package com.aeondt.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.credentials.ApiKeySecret;
import com.aeondt.platform.persistence.EarlierVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that starts over the data directory of the first version there was. */
@Tag("nightly")
class EarlierDataDirectoryIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path home;

    @Test
    void itsTasksAreReadChangedAndCopiedIntoTheGraph() throws Exception {
        var data = home.resolve("data");
        var key = writtenByTheFirstVersion(data).text();

        try (var server = ServerProcess.start(
                home.resolve("server.log"),
                Map.of(
                        "AEON_MODE",
                        "embedded",
                        "AEON_EMBEDDED_DATADIR",
                        data.toString(),
                        // a machine where digits are others
                        "JAVA_TOOL_OPTIONS",
                        "-Duser.language=ar -Duser.country=EG"))) {
            server.awaitReady();

            var tasks = server.get("/api/v1/tasks?sort=key", key).json().path("items");
            assertThat(tasks.valueStream().map(task -> task.path("key").stringValue()))
                    .containsExactly("TASK-1", "TASK-2", "TASK-3");
            assertThat(tasks.path(0).path("state").stringValue()).isEqualTo("COMPLETE");
            assertThat(tasks.path(1).path("dueDate").stringValue()).isEqualTo("2026-03-06");
            assertThat(tasks.path(1).at("/dependencies/0/key").stringValue()).isEqualTo("TASK-1");
            var made = server.post("/api/v1/tasks", key, "one-more", "{\"title\":\"Today\"}");
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            assertThat(made.json().path("key").stringValue()).isEqualTo("TASK-4");

            var projections = new Projections(key);
            await("the graph").atMost(PATIENCE).until(() -> projections.settled(server));
            var check = projections.check(server, PATIENCE);
            assertThat(check.path("equal").booleanValue()).as("%s", check).isTrue();
        }
    }

    private static ApiKeySecret writtenByTheFirstVersion(Path data) {
        try (var stores = Stores.start(data)) {
            var earlier = new EarlierVersion(
                    stores.text("spring.datasource.url"),
                    stores.text("spring.flyway.user"),
                    stores.text("spring.flyway.password"));
            earlier.first();
            return earlier.fill();
        }
    }
}
