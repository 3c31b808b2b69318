package com.aeondt.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.platform.Position;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The projections as one server answers for them; remembers the furthest position of each, behind which none may fall. */
final class Projections {

    private final String key;
    private final Map<String, Position> furthest = new HashMap<>();

    Projections(String key) {
        this.key = key;
    }

    /** The process that runs each projection. */
    Map<String, Long> leaders(ServerProcess server) throws IOException {
        return look(server)
                .valueStream()
                .collect(Collectors.toMap(
                        item -> item.path("name").stringValue(),
                        item -> Long.parseLong(
                                item.path("leader").asString("0-").split("-", 2)[0])));
    }

    /** Whether every projection has applied all there is. */
    boolean settled(ServerProcess server) throws IOException {
        return look(server)
                .valueStream()
                .allMatch(item -> item.path("state").stringValue().equals("running")
                        && item.path("lagEvents").intValue() == 0
                        && item.path("parked").intValue() == 0);
    }

    /** Compares every copy of the graph with its row; the findings, kind by kind. */
    JsonNode check(ServerProcess server, Duration patience) throws IOException {
        var accepted = server.post("/api/v1/projections/graph/check", key, "check-" + System.nanoTime(), "");
        var job = accepted.json().path("job").stringValue();
        await("the check")
                .atMost(patience)
                .until(() -> server.get("/api/v1/jobs/" + job, key)
                        .json()
                        .path("state")
                        .stringValue()
                        .equals("succeeded"));
        return server.get("/api/v1/jobs/" + job, key).json().path("result");
    }

    private JsonNode look(ServerProcess server) throws IOException {
        var items = server.get("/api/v1/projections", key).json().path("items");
        assertThat(items.isEmpty()).isFalse();
        for (var item : items) {
            Position.parse(item.path("watermark").asString("")).ifPresent(now -> {
                var name = item.path("name").stringValue();
                var before = furthest.merge(name, now, (old, seen) -> old.compareTo(seen) > 0 ? old : seen);
                assertThat(now).as("%s does not go back", name).isGreaterThanOrEqualTo(before);
            });
        }
        return items;
    }
}
