package com.aeondt.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One more database beside the server's, empty, for the same roles. Closing it drops it. */
public final class SeparateDatabase implements AutoCloseable {

    private final JdbcClient superuser;
    private final String name;

    private SeparateDatabase(JdbcClient superuser, String name) {
        this.superuser = superuser;
        this.name = name;
    }

    /** In the cluster of the shared engines. */
    public static SeparateDatabase create(String name) throws IOException {
        var password = new Properties();
        var data = Path.of(setting("aeon.auth.first-run-file")).resolveSibling("credentials.properties");
        try (var file = Files.newBufferedReader(data)) {
            password.load(file);
        }
        var cluster =
                new DriverManagerDataSource(url("postgres"), "postgres", password.getProperty("postgresql.postgres"));
        var database = new SeparateDatabase(JdbcClient.create(cluster), name);
        database.superuser.sql("create database " + name + " owner aeon_owner").update();
        return database;
    }

    public String url() {
        return url(name);
    }

    /** A setting of the shared engines, such as a role's password. */
    public static String setting(String name) {
        return String.valueOf(SharedEngines.properties().get(name));
    }

    @Override
    public void close() {
        superuser.sql("drop database " + name + " with (force)").update();
    }

    private static String url(String database) {
        return setting("spring.datasource.url").replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1");
    }
}
