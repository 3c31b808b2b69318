package com.aeondt.support;

import com.aeondt.embedded.EmbeddedEngines;
import com.aeondt.embedded.EmbeddedProperties;
import com.aeondt.platform.persistence.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a test context at the engines of this JVM; the first one starts them, on an empty data directory. */
public final class SharedEngines implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Where a test may let an OpenID Connect provider listen. */
    public static final int PROVIDER_PORT = FreePorts.next();

    /** Where a test may let a server of language models listen, which has the model {@code elsewhere}. */
    public static final int MODEL_PORT = FreePorts.next();

    /** Whether the end of a context will be the end of the engines, too. */
    private static volatile boolean inAContext;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        inAContext = true;
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("shared engines", properties()));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("providers", providers()));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("upstreams", upstreams()));
        context.addApplicationListener((ApplicationStartedEvent started) -> awaitMigrations(started));
    }

    /** Migrations run beside the start; a test begins when they are done. */
    private static void awaitMigrations(ApplicationStartedEvent started) {
        var migrations = started.getApplicationContext().getBean(Migrations.class);
        try {
            if (!migrations.await(Duration.ofSeconds(60))) {
                throw new IllegalStateException("Migrations are not done: " + migrations.failure());
            }
            AuditWatch.install();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Two providers, of which one is trusted with addresses. Neither is asked before somebody logs in with it. */
    private static Map<String, Object> providers() {
        var settings = new HashMap<String, Object>();
        for (var name : List.of("strict", "trusting")) {
            var prefix = "aeon.auth.oidc.providers." + name + ".";
            settings.put(prefix + "issuer", "http://localhost:" + PROVIDER_PORT + "/" + name);
            settings.put(prefix + "client-id", "aeon-test");
            settings.put(prefix + "client-secret", "a secret of the test");
            settings.put(prefix + "redirect-uri", "http://localhost:3000/login");
            settings.put(prefix + "link-verified-email", name.equals("trusting"));
        }
        return settings;
    }

    private static Map<String, Object> upstreams() {
        var prefix = "aeon.inference.upstreams.elsewhere.";
        return Map.of(
                "aeon.inference.default-model",
                "elsewhere",
                prefix + "url",
                "http://127.0.0.1:" + MODEL_PORT + "/v1/",
                prefix + "model",
                "words",
                prefix + "key-file",
                "target/it-upstream.key",
                prefix + "parallel",
                2);
    }

    /** How the engines are reached, for tests that need them without a Spring context; names as in Spring's environment. */
    public static Map<String, Object> properties() {
        return Running.ENGINES.properties();
    }

    /** The engines themselves, for tests that stop one; whoever does starts it again. */
    public static EmbeddedEngines running() {
        return Running.ENGINES;
    }

    private static final class Running {
        private static final EmbeddedEngines ENGINES = start();

        private static EmbeddedEngines start() {
            var directory = Path.of("target", "it-data");
            try {
                EmbeddedEngines.erase(directory);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            var engines = EmbeddedEngines.with(EmbeddedProperties.in(directory));
            SpringApplication.getShutdownHandlers().add(engines::close);
            // which nobody calls where no test had a context
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!inAContext) {
                    engines.close();
                }
            }));
            return engines.start("integration tests");
        }
    }
}
