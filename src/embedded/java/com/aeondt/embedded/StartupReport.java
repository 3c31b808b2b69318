package com.aeondt.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** The table of addresses a newcomer sees when everything is up. */
final class StartupReport {

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

    void log(EmbeddedEngines engines) {
        var table = new StringBuilder("Ready. Everything listens on this machine only unless set otherwise:");
        row(table, "API", url() + "/api/v1");
        row(table, "Documentation", url() + "/docs");
        row(table, "Metrics", url() + "/metrics");
        for (var engine : engines.engines()) {
            row(table, engine.name(), engine.address());
        }
        LOG.info("{}", table);
    }

    private static void row(StringBuilder table, String name, String address) {
        table.append(System.lineSeparator()).append("  %-14s %s".formatted(name, address));
    }
}
