package com.aeondt.auth.firstrun;

import com.aeondt.platform.persistence.MigrationsCompleted;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Once the schemas are there, makes the first administrator and says where his password is. */
@Component
class FirstRun {

    private static final Logger log = LoggerFactory.getLogger(FirstRun.class);

    private final FirstAdministrator administrator;
    private final FirstRunFile file;
    private final boolean embedded;

    FirstRun(FirstAdministrator administrator, FirstRunFile file, Environment environment) {
        this.administrator = administrator;
        this.file = file;
        this.embedded = "embedded".equals(environment.getProperty("aeon.mode"));
    }

    @EventListener
    void on(MigrationsCompleted event) {
        if (file.path().isEmpty()) {
            log.info("aeon.auth.first-run-file is not set: no first administrator is made");
            return;
        }
        administrator.make().ifPresent(this::announce);
    }

    /** Secrets are shown in a local run only, and only this once. */
    private void announce(Map<String, String> content) {
        var where = file.path().map(path -> path.toAbsolutePath().toString()).orElse("");
        if (!embedded) {
            log.warn("The first administrator was made; the one-time password is in {}", where);
            return;
        }
        log.warn(
                "First start. Log in as {} of {} with the one-time password {} (it must be changed), or send X-API-Key: {}."
                        + " Both are in {} and are not shown again.",
                content.get("username"),
                content.get("tenant"),
                content.get("oneTimePassword"),
                content.get("apiKey"),
                where);
    }
}
