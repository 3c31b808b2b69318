package com.aeondt.platform.events;

import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.StoreFailures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the end of the log once for all streams of this instance, and hands each its tenant's events. Reads nothing while
 * nobody listens. A listener whose buffer is full is closed: its client comes back and reads from the log what it missed.
 */
@Component
class LogTail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LogTail.class);
    private static final int BATCH = 500;

    private final LogReader reader;
    private final LogSignal signal;
    private final Duration poll;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Position position;
    private @Nullable Thread thread;

    LogTail(LogReader reader, LogSignal signal, EventsProperties settings) {
        this.reader = reader;
        this.signal = signal;
        this.poll = settings.pollInterval();
    }

    /** One stream's ear. */
    static final class Listener {

        private final TenantId tenant;
        private final Position joinedAt;
        private final BlockingQueue<LoggedEvent> waiting;
        private volatile boolean closed;

        Listener(TenantId tenant, Position joinedAt, int buffer) {
            this.tenant = tenant;
            this.joinedAt = joinedAt;
            this.waiting = new ArrayBlockingQueue<>(buffer);
        }

        TenantId tenant() {
            return tenant;
        }

        /** It hears everything after this. */
        Position joinedAt() {
            return joinedAt;
        }

        /** Whether it hears everything still; what has been heard before it was closed is handed out first. */
        boolean open() {
            return !closed || !waiting.isEmpty();
        }

        Optional<LoggedEvent> next(Duration atMost) throws InterruptedException {
            var until = System.nanoTime() + atMost.toNanos();
            var event = waiting.poll();
            while (event == null && !closed && System.nanoTime() < until) {
                event = waiting.poll(Math.min(until - System.nanoTime(), 200_000_000L), TimeUnit.NANOSECONDS);
            }
            return Optional.ofNullable(event);
        }

        private void hear(LoggedEvent event) {
            if (!closed && event.tenant().equals(tenant) && !waiting.offer(event)) {
                log.info("A stream of tenant {} is too slow and ends", tenant);
                closed = true;
            }
        }
    }

    /** A new listener; empty when there are too many. */
    synchronized Optional<Listener> join(TenantId tenant, int most, int mostOfTenant, int buffer) {
        long ofTenant = listeners.stream()
                .filter(other -> other.tenant().equals(tenant))
                .count();
        if (listeners.size() >= most || ofTenant >= mostOfTenant || thread == null) {
            return Optional.empty();
        }
        var from = position == null ? reader.end() : position;
        position = from;
        var listener = new Listener(tenant, from, buffer);
        listeners.add(listener);
        return Optional.of(listener);
    }

    synchronized void leave(Listener listener) {
        listeners.remove(listener);
        if (listeners.isEmpty()) {
            position = null;
        }
    }

    int size() {
        return listeners.size();
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("log-tail").start(this::run);
    }

    /** First of all, so that open streams do not hold up the server's stop. */
    @Override
    public synchronized void stop() {
        listeners.forEach(listener -> listener.closed = true);
        if (thread != null) {
            thread.interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run() {
        var ear = signal.join();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!step()) {
                    ear.await(poll);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            signal.leave(ear);
        }
    }

    private synchronized boolean step() {
        if (position == null) {
            return false;
        }
        try {
            if (reader.state().epoch() != position.epoch()) {
                listeners.forEach(listener -> listener.closed = true);
                return false;
            }
            var events = reader.between(position, LogReader.NO_LIMIT, BATCH);
            for (var event : events) {
                listeners.forEach(listener -> listener.hear(event));
                position = event.position();
            }
            return events.size() == BATCH;
        } catch (RuntimeException failure) {
            if (!StoreFailures.unreachable(failure)) {
                log.error("The log's end cannot be read", failure);
            }
            return false;
        }
    }
}
