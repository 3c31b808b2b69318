package com.aeondt.platform.events;

import com.aeondt.platform.persistence.DedicatedConnections;
import com.aeondt.platform.persistence.Migrations;
import com.aeondt.platform.persistence.SystemAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the other instances that there is something in the log, and hears it from them, by LISTEN and NOTIFY.
 *
 * <p>Notifications are sent after the commit, by one thread, at most every {@link #QUIET}: a NOTIFY inside the writers'
 * transactions takes a lock of the whole database at commit and would put them in a queue.
 */
@Component
class LogChannel {

    private static final Logger log = LoggerFactory.getLogger(LogChannel.class);
    private static final String CHANNEL = "aeon_event_log";
    private static final Duration QUIET = Duration.ofMillis(10);
    private static final Duration LISTENING = Duration.ofSeconds(5);

    private final LogSignal signal;
    private final JdbcClient system;
    private final DedicatedConnections connections;
    private final Migrations migrations;

    LogChannel(
            LogSignal signal,
            @SystemAccess JdbcClient system,
            DedicatedConnections connections,
            Migrations migrations) {
        this.signal = signal;
        this.system = system;
        this.connections = connections;
        this.migrations = migrations;
    }

    /** Passes wake-ups of this process on until interrupted. */
    void send() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            signal.notifier().await(Duration.ofDays(1));
            try {
                system.sql("select pg_notify('" + CHANNEL + "', '')::text")
                        .query(String.class)
                        .optional();
            } catch (DataAccessException away) {
                log.debug("The other instances were not notified; they look by themselves", away);
            }
            Thread.sleep(QUIET);
        }
    }

    /** Passes wake-ups of other processes on until interrupted, connecting again when the connection is lost. */
    void listen() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            if (migrations.done()) {
                listenOnce();
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private void listenOnce() {
        try (var connection = connections.open("aeon-listener", LISTENING.multipliedBy(2))) {
            listen(connection);
        } catch (SQLException lost) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            log.debug("Listening was interrupted; readers look by themselves meanwhile", lost);
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            signal.wake();
            while (!Thread.currentThread().isInterrupted()) {
                var heard = connection.unwrap(PGConnection.class).getNotifications((int) LISTENING.toMillis());
                if (heard != null && heard.length > 0) {
                    signal.wake();
                } else {
                    statement.execute("select 1");
                }
            }
        }
    }
}
