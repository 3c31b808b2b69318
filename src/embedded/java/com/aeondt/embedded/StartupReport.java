package com.aeondt.embedded;

import com.aeondt.platform.persistence.Migrations;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** The table of addresses a newcomer sees when everything is up. */
final class StartupReport {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(StartupReport.class);

    private final Environment environment;

    StartupReport(Environment environment) {
        this.environment = environment;
    }

    /** Where this server is reached: the port it listens at once it does, before that the one it will ask for. */
    String url() {
        var secured = environment.getProperty("server.ssl.bundle") != null
                || environment.getProperty("server.ssl.key-store") != null
                || environment.getProperty("server.ssl.certificate") != null;
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "%s://localhost:%s".formatted(secured ? "https" : "http", port);
    }

    /** Logs the table when the schemas are up to date, which is when this server becomes ready; does not wait for it. */
    void logWhenReady(EmbeddedEngines engines, Migrations migrations) {
        Thread.startVirtualThread(() -> {
            try {
                if (migrations.await(PATIENCE)) {
                    log(engines);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void log(EmbeddedEngines engines) {
        var table = new StringBuilder("Ready after %.1f s:".formatted(uptime().toMillis() / 1000.0));
        row(table, "API", url() + "/api/v1");
        row(table, "Documentation", url() + "/docs");
        row(table, "Metrics", url() + "/metrics");
        for (var engine : engines.engines()) {
            row(table, engine.name(), engine.address());
        }
        row(table, "Passwords", engines.directory().resolve("credentials.properties"));
        var firstRun = engines.directory().resolve("first-run.json");
        if (Files.exists(firstRun)) {
            row(table, "First sign-in", firstRun);
        }
        LOG.info("{}", table);
    }

    private static Duration uptime() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    private static void row(StringBuilder table, String name, Object address) {
        table.append(System.lineSeparator()).append("  %-14s %s".formatted(name, address));
    }
}
