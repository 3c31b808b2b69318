package com.aeondt.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The database and the roles of the application. They are made by {@code infrastructure/postgresql/roles.sql}, which the
 * build copies into the class path, and get their generated passwords, hashed on this side of the wire.
 */
final class PostgresRoles {

    static final String DATABASE = "aeon";
    static final String SUPERUSER = "postgresql.postgres";

    private static final List<String> ROLES = List.of("aeon_owner", "aeon_app", "aeon_system", "aeon_backup");
    private static final String SCRIPT = "/embedded/postgresql/roles.sql";

    private final int port;
    private final Credentials credentials;

    PostgresRoles(int port, Credentials credentials) {
        this.port = port;
        this.credentials = credentials;
    }

    /** Proves that the server answers. */
    void connect() throws SQLException, IOException {
        asSuperuser("postgres").close();
    }

    /** Brings database, roles, grants and passwords to what they must be; changes nothing the second time. */
    void provide() throws SQLException, IOException {
        try (var connection = asSuperuser("postgres")) {
            createDatabase(connection);
        }
        try (var connection = asSuperuser(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(script());
            for (var role : ROLES) {
                statement.execute("alter role %s password '%s'"
                        .formatted(role, ScramPassword.of(password(role)).forPostgresql()));
            }
        }
    }

    Map<String, Object> settings(String url) throws IOException {
        var settings = new HashMap<String, Object>();
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", "aeon_app");
        settings.put("spring.datasource.password", password("aeon_app"));
        settings.put("spring.flyway.user", "aeon_owner");
        settings.put("spring.flyway.password", password("aeon_owner"));
        settings.put("aeon.persistence.system.username", "aeon_system");
        settings.put("aeon.persistence.system.password", password("aeon_system"));
        settings.put("aeon.persistence.backup.username", "aeon_backup");
        settings.put("aeon.persistence.backup.password", password("aeon_backup"));
        return settings;
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private Connection asSuperuser(String database) throws SQLException, IOException {
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", credentials.password(SUPERUSER));
        login.setProperty("connectTimeout", "5");
        login.setProperty("ApplicationName", "aeon-embedded");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), login);
    }

    private String password(String role) throws IOException {
        return credentials.password("postgresql." + role);
    }

    private static String script() throws IOException {
        try (var script = PostgresRoles.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IOException("The class path lacks " + SCRIPT);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
