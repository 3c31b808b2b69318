package com.aeondt.platform.persistence;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings the schemas up to date in the background, trying again until PostgreSQL is there: the server starts, alive but
 * not ready, before its database does. Work that needs the schemas listens to {@link MigrationsCompleted} or asks
 * {@link #done()}.
 */
@Component
public class Migrations implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);
    private static final Duration FIRST_DELAY = Duration.ofMillis(250);
    private static final Duration LAST_DELAY = Duration.ofSeconds(5);

    private final SchemaMigrator migrator;
    private final ApplicationEventPublisher publisher;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable Thread worker;
    private volatile @Nullable String failure;

    Migrations(SchemaMigrator migrator, ApplicationEventPublisher publisher) {
        this.migrator = migrator;
        this.publisher = publisher;
    }

    /** Whether every schema is up to date and every listener of {@link MigrationsCompleted} has finished. */
    public boolean done() {
        return done.getCount() == 0;
    }

    /** Waits for {@link #done()} and says whether it came in time. */
    public boolean await(Duration timeout) throws InterruptedException {
        return done.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Why the latest attempt failed, for operators; empty when none did or all is done. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void start() {
        worker = Thread.ofPlatform().name("migrations").daemon().start(this::run);
    }

    @Override
    public void stop() {
        var running = worker;
        if (running != null) {
            running.interrupt();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Early: nothing else that starts with the context may wait for it, everything may ask it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        var delay = FIRST_DELAY;
        while (!Thread.currentThread().isInterrupted() && !attempt()) {
            try {
                Thread.sleep(delay);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            delay = delay.multipliedBy(2).compareTo(LAST_DELAY) < 0 ? delay.multipliedBy(2) : LAST_DELAY;
        }
    }

    private boolean attempt() {
        try {
            migrator.migrate();
            publisher.publishEvent(new MigrationsCompleted());
            failure = null;
            done.countDown();
            log.info("Migrations are done");
            return true;
        } catch (RuntimeException refused) {
            report(refused);
            return false;
        }
    }

    private void report(RuntimeException refused) {
        boolean unreachable = StoreFailures.unreachable(refused);
        var reason = unreachable
                ? "PostgreSQL does not answer"
                : String.valueOf(refused.getMessage()).strip();
        if (reason.equals(failure)) {
            return;
        }
        failure = reason;
        if (unreachable) {
            log.warn("Migrations wait: {}", reason);
        } else {
            log.error("Migrations failed and will be tried again", refused);
        }
    }
}
