package com.aeondt.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two servers over the same stores while clients write to both: each projection runs on one of them, either takes over from the
 * other, and a stopped leader that wakes up in the middle of what it was doing writes nothing old.
 */
@Tag("nightly")
class TwoServersIT {

    private static final Logger log = LoggerFactory.getLogger(TwoServersIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TIMES_STOPPED = 4;

    @TempDir
    Path home;

    private Stores stores;
    private ServerProcess one;
    private ServerProcess other;
    private Projections projections;
    private String key;

    @BeforeEach
    void start() throws Exception {
        stores = Stores.start(home.resolve("stores"));
        one = ServerProcess.start(home.resolve("one.log"), stores.environment());
        one.awaitReady();
        other = ServerProcess.start(home.resolve("other.log"), stores.environment());
        other.awaitReady();
        key = stores.apiKey();
        projections = new Projections(key);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        stores.close();
    }

    @Test
    void eachProjectionRunsOnOneOfThemAndAWokenLeaderWritesNothingOld() throws Exception {
        try (var events = Events.of(stores)) {
            awaitLeader(one, one);
            var before = new HashSet<>(events.logged());
            var writers = Writers.start(4, List.of(one, other), key);
            for (int time = 0; time < TIMES_STOPPED; time++) {
                awaitMore(writers, 50);
                stopAndWake(time % 2 == 0 ? one : other, time % 2 == 0 ? other : one, writers, events);
            }
            writers.stop();
            await("both have applied everything")
                    .atMost(PATIENCE)
                    .until(() -> projections.settled(one) && projections.settled(other));

            var written = events.logged();
            written.removeAll(before);
            await("every event has come")
                    .atMost(PATIENCE)
                    .until(() -> new HashSet<>(events.received()).containsAll(written));
            assertThat(titles()).containsExactlyInAnyOrderElementsOf(writers.acknowledged());
            assertThat(projections.check(one, PATIENCE).path("equal").booleanValue())
                    .isTrue();
            log.info(
                    "{} tasks, {} events, {} messages, {} of them repetitions",
                    writers.acknowledged().size(),
                    written.size(),
                    events.received().size(),
                    events.received().size() - new HashSet<>(events.received()).size());

            one.signal("TERM");
            assertThat(one.awaitEnd(PATIENCE)).isEqualTo(143);
            awaitLeader(other, other);
        }
    }

    private void stopAndWake(ServerProcess leader, ServerProcess follower, Writers writers, Events events)
            throws Exception {
        assertThat(projections.leaders(follower))
                .allSatisfy((name, pid) -> assertThat(pid).as(name).isEqualTo(leader.pid()));
        assertThat(events.leads()).as("one lead of each").doesNotHaveDuplicates();
        writers.spare(leader);
        leader.signal("STOP");
        var stopped = System.nanoTime();
        awaitLeader(follower, follower);
        log.info(
                "Taken over after {} ms",
                Duration.ofNanos(System.nanoTime() - stopped).toMillis());
        awaitMore(writers, 50);

        leader.signal("CONT");
        writers.spare(null);
        await("awake").atMost(PATIENCE).until(() -> leader.statusOf("/ready") == 200);
        awaitMore(writers, 50);
        awaitLeader(leader, follower);
        assertThat(leader.output()).contains("Lost the lead");
    }

    /** Until all projections run there, as the other says; none may go back meanwhile. */
    private void awaitLeader(ServerProcess asked, ServerProcess leader) {
        await("the lead of %d".formatted(leader.pid()))
                .atMost(PATIENCE)
                .until(() -> projections.leaders(asked).values().stream().allMatch(pid -> pid == leader.pid()));
    }

    private static void awaitMore(Writers writers, int tasks) {
        var wanted = writers.acknowledged().size() + tasks;
        await(tasks + " more tasks")
                .atMost(PATIENCE)
                .until(() -> writers.acknowledged().size() >= wanted);
    }

    private List<String> titles() throws IOException {
        var titles = new ArrayList<String>();
        String next = "";
        do {
            var page = one.get("/api/v1/tasks?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next), key)
                    .json();
            page.path("items").forEach(task -> titles.add(task.path("title").stringValue()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return titles;
    }
}
