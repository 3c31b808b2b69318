package com.aeondt.platform.events;

import com.aeondt.platform.persistence.DedicatedConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which projections this instance may run: those whose session advisory lock it holds, all on one dedicated connection.
 * A session that goes on living holds its locks, so any answer on it proves them.
 *
 * <p>The connection gives a sign of life every second. An instance that is stopped gives none, and after
 * {@code aeon.events.leader-timeout} PostgreSQL itself ends the session, so that another instance takes over. When the stopped
 * one wakes up it finds out at its next question, and the watermark stops what it had already begun.
 */
@Component
class Leadership {

    private static final Logger log = LoggerFactory.getLogger(Leadership.class);
    /** The first half of the locks' keys: "AEON". */
    private static final int LOCKS = 0x41454F4E;

    private final DedicatedConnections connections;
    private final Duration timeout;
    private final Set<String> held = new HashSet<>();
    private @Nullable Connection connection;

    Leadership(DedicatedConnections connections, EventsProperties settings) {
        this.connections = connections;
        this.timeout = settings.leaderTimeout();
    }

    /** Whether this instance leads the projection now, trying to take it if nobody does. Asks PostgreSQL every time. */
    synchronized boolean holds(String projection) {
        try {
            if (held.contains(projection)) {
                alive();
                return held.contains(projection);
            }
            return take(projection);
        } catch (SQLException lost) {
            loseAll(lost);
            return false;
        }
    }

    /** Gives a sign of life until interrupted. */
    void beat() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.sleep(timeout.dividedBy(5));
            synchronized (this) {
                try {
                    alive();
                } catch (SQLException lost) {
                    loseAll(lost);
                }
            }
        }
    }

    /** Lets other instances take over at once. */
    synchronized void releaseAll() {
        held.clear();
        close();
    }

    private boolean take(String projection) throws SQLException {
        try (var statement = session().prepareStatement("select pg_try_advisory_lock(?, hashtext(?))")) {
            statement.setInt(1, LOCKS);
            statement.setString(2, projection);
            try (var answer = statement.executeQuery()) {
                if (answer.next() && answer.getBoolean(1)) {
                    held.add(projection);
                    log.info("Leading projection '{}'", projection);
                    return true;
                }
                return false;
            }
        }
    }

    private void alive() throws SQLException {
        if (connection != null) {
            try (var statement = connection.createStatement()) {
                statement.execute("select 1");
            }
        }
    }

    private Connection session() throws SQLException {
        var known = connection;
        if (known == null) {
            known = connections.open("aeon-leader", Duration.ofSeconds(2));
            try (var statement = known.createStatement()) {
                statement.execute("set idle_session_timeout = " + timeout.toMillis());
            }
            connection = known;
        }
        return known;
    }

    private void loseAll(SQLException reason) {
        if (!held.isEmpty()) {
            log.warn("Lost the lead of {}: {}", held, reason.getMessage());
        }
        releaseAll();
    }

    private void close() {
        var old = connection;
        connection = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException gone) {
                log.debug("The leader's connection was gone already", gone);
            }
        }
    }
}
