package com.aeondt.platform.events;

import com.aeondt.platform.Projection;
import com.aeondt.platform.persistence.MigrationsCompleted;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the threads of this instance that read the log, once the schemas are there, and stops them before the stores. */
@Component
class ProjectionRunners implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ProjectionRunners.class);

    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private final Map<String, ProjectionStatus> statuses = new LinkedHashMap<>();
    private final Map<String, ProjectionRunner> runners = new LinkedHashMap<>();
    private final LogChannel channel;
    private final ProjectionRunner.RunnerContext context;
    private final List<Thread> threads = new ArrayList<>();
    private boolean migrated;
    private boolean running;

    ProjectionRunners(
            List<Projection> projections,
            ProjectionStores stores,
            LogChannel channel,
            InstanceRuntime runtime,
            MeterRegistry registry) {
        this.channel = channel;
        this.context = runtime.context();
        for (var projection : projections) {
            var name = projection.name();
            if (this.projections.putIfAbsent(name, projection) != null) {
                throw new IllegalStateException("Two projections are named " + name);
            }
            var status = new ProjectionStatus(name, registry);
            statuses.put(name, status);
            runners.put(name, new ProjectionRunner(projection, stores, status, context));
        }
    }

    Map<String, Projection> projections() {
        return projections;
    }

    /** How far the projection has come by this instance's own work; empty when another leads it. */
    Optional<ProjectionStatus> status(String projection) {
        return Optional.ofNullable(statuses.get(projection));
    }

    @EventListener(MigrationsCompleted.class)
    synchronized void on() {
        migrated = true;
        if (running) {
            launch();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        if (migrated) {
            launch();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        try {
            for (var thread : threads) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
        context.leadership().releaseAll();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    private void launch() {
        if (!threads.isEmpty()) {
            return;
        }
        // interrupting a virtual thread closes the socket it reads from, which is how listening ends at once
        thread(Thread.ofVirtual(), "log-listener", channel::listen);
        thread(daemon(), "log-notifier", channel::send);
        thread(daemon(), "leader-heartbeat", context.leadership()::beat);
        runners.forEach((name, runner) -> thread(daemon(), "projection-" + name, runner::run));
    }

    private static Thread.Builder daemon() {
        return Thread.ofPlatform().daemon();
    }

    /** Work that ends when its thread is interrupted. */
    private interface Loop {

        void run() throws InterruptedException;
    }

    private void thread(Thread.Builder kind, String name, Loop loop) {
        threads.add(kind.name(name).start(() -> {
            try {
                loop.run();
            } catch (InterruptedException stopping) {
                log.debug("{} stops", name);
            }
        }));
    }
}
