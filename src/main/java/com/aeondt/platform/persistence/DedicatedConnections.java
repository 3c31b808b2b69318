package com.aeondt.platform.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * Connections of {@code aeon_system} outside any pool, for what lives as long as its session: advisory locks and listening.
 */
@Component
public class DedicatedConnections {

    private final DataSourceProperties database;
    private final PersistenceProperties settings;

    DedicatedConnections(DataSourceProperties database, PersistenceProperties settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Opens a connection in auto-commit mode.
     *
     * @param name shown in {@code pg_stat_activity}
     * @param silence how long the server may be silent before the connection counts as lost
     */
    public Connection open(String name, Duration silence) throws SQLException {
        var wanted = new Properties();
        wanted.setProperty("user", settings.system().username());
        wanted.setProperty("password", settings.system().password());
        wanted.setProperty("ApplicationName", name);
        wanted.setProperty("connectTimeout", "1");
        wanted.setProperty("socketTimeout", String.valueOf(Math.max(1, silence.toSeconds())));
        wanted.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(database.determineUrl(), wanted);
    }
}
