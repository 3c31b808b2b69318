package com.aeondt.processes;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Clients that create tasks on several servers in turn until told to stop, as clients do: what was not answered is sent again,
 * to another server, with the same {@code Idempotency-Key}.
 */
final class Writers {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final List<ServerProcess> servers;
    private final String key;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable ServerProcess> asleep = new AtomicReference<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    private Writers(List<ServerProcess> servers, String key) {
        this.servers = servers;
        this.key = key;
    }

    static Writers start(int count, List<ServerProcess> servers, String key) {
        var writers = new Writers(servers, key);
        for (int number = 0; number < count; number++) {
            var name = "writer " + number;
            writers.threads.add(Thread.ofVirtual().start(() -> writers.write(name)));
        }
        return writers;
    }

    /** The titles of all tasks that a server has promised to keep. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Nobody asks this server for now; null when all are awake. */
    void spare(@Nullable ServerProcess server) {
        asleep.set(server);
    }

    /** Returns when every task begun has been acknowledged. */
    void stop() throws InterruptedException {
        stopped = true;
        for (var thread : threads) {
            thread.join();
        }
    }

    private void write(String name) {
        for (int number = 0; !stopped; number++) {
            var title = name + " " + number;
            while (!create(title)) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            acknowledged.add(title);
        }
    }

    private boolean create(String title) {
        try {
            return next().post("/api/v1/tasks", key, title.replace(' ', '-'), "{\"title\": \"%s\"}".formatted(title))
                            .status()
                    == 201;
        } catch (IOException unanswered) {
            return false;
        }
    }

    private ServerProcess next() {
        while (true) {
            var server = servers.get(Math.floorMod(turn.getAndIncrement(), servers.size()));
            if (server != asleep.get()) {
                return server;
            }
        }
    }
}
