package com.aeondt.auth.audit;

import com.aeondt.platform.Caller;
import com.aeondt.platform.persistence.SystemAccess;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whoever was turned away: one entry in the chain of the installation for each address and minute, so that nobody can flood
 * the log by being turned away often, or from many addresses.
 */
@Component
public class DeniedAttempts implements SmartLifecycle {

    /** Counts all further addresses of a minute together. */
    static final String OTHERS = "other addresses";

    private static final Logger log = LoggerFactory.getLogger(DeniedAttempts.class);
    private static final int MOST_ADDRESSES = 500;

    private record Key(Instant minute, String address) {}

    private final Map<Key, Denials> open = new ConcurrentHashMap<>();
    private final TransactionOperations transaction;
    private final AuditWriter writer;
    private final AuditProperties settings;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService timer;
    private volatile @Nullable ScheduledFuture<?> beat;

    DeniedAttempts(
            @SystemAccess TransactionOperations transaction,
            @SystemAccess AuditWriter writer,
            AuditProperties settings,
            Clock clock) {
        this.transaction = transaction;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Notes that a request was turned away; costs no call to anything.
     *
     * @param code the problem that it got
     * @param operation method and path, without the query
     * @param caller who asked, if that was known
     */
    public void note(String address, String code, String operation, Optional<Caller> caller) {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var key = new Key(minute, address);
        if (open.size() >= MOST_ADDRESSES && !open.containsKey(key)) {
            key = new Key(minute, OTHERS);
        }
        open.compute(key, (same, denials) -> (denials == null ? new Denials() : denials).add(code, operation, caller));
    }

    /** Writes what was noted in minutes that are over. */
    void writePast() {
        write(clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    private void write(Instant before) {
        var facts = open.keySet().stream()
                .filter(key -> key.minute().isBefore(before))
                .flatMap(key -> Optional.ofNullable(open.remove(key)).stream().map(denials -> fact(key, denials)))
                .toList();
        if (!facts.isEmpty()) {
            transaction.executeWithoutResult(begun -> writer.write(facts));
        }
    }

    private static AuditFact fact(Key key, Denials denials) {
        return new AuditFact(
                Chain.INSTALLATION,
                new Actor(Caller.Kind.SYSTEM.name(), Caller.SYSTEM.id().toString(), "gateway", key.address(), "", ""),
                "gateway.access.denied",
                "gateway.address",
                key.address(),
                Map.of(),
                denials.state(key.minute()));
    }

    private void quietly() {
        try {
            writePast();
        } catch (RuntimeException away) {
            log.warn("Denied attempts could not be written to the audit log", away);
        }
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("denied-attempts").daemon().factory());
        long every = settings.deniedEvery().toMillis();
        beat = started.scheduleWithFixedDelay(this::quietly, every, every, TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        var running = timer;
        if (running == null) {
            return;
        }
        var beating = beat;
        if (beating != null) {
            beating.cancel(false);
        }
        running.shutdownNow();
        timer = null;
        try {
            write(Instant.MAX);
        } catch (RuntimeException away) {
            log.warn("The last denied attempts could not be written to the audit log", away);
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
