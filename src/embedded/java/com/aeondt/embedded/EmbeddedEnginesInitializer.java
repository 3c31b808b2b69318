package com.aeondt.embedded;

import com.aeondt.platform.persistence.Migrations;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded engines, unless {@code aeon.mode} is {@code external}, and hands their addresses and passwords to the
 * application context, which is put together meanwhile. They stop after the context has closed.
 */
final class EmbeddedEnginesInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Long enough for the failure to be shown. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!isEmbedded(environment.getProperty("aeon.mode", "embedded"))) {
            return;
        }
        var engines = EmbeddedEngines.with(EmbeddedProperties.from(environment));
        // the shutdown handlers run when every context has closed
        SpringApplication.getShutdownHandlers().add(engines::close);
        var report = new StartupReport(environment);
        begin(engines, report.url(), () -> requireServerPort(environment));
        provide(environment, engines);
        context.addBeanFactoryPostProcessor(beans -> new EnginesFirst(engines).register(beans));
        context.addApplicationListener((ApplicationReadyEvent ready) -> {
            engines.servesAt(report.url());
            report.logWhenReady(engines, context.getBean(Migrations.class));
        });
        context.addApplicationListener((ApplicationFailedEvent failed) -> {
            // a start that failed leaves no hook behind, and threads of the engines would keep the process alive
            context.close();
            engines.close();
            endSoon();
        });
    }

    private static void begin(EmbeddedEngines engines, String url, Runnable check) {
        try {
            engines.begin(url, check);
        } catch (RuntimeException failure) {
            endSoon();
            throw failure;
        }
    }

    /** Said at once: the web server would find out only when everything else has been started. */
    private static void requireServerPort(Environment environment) {
        var port = environment.getProperty("server.port", Integer.class, 8080);
        var address = environment.getProperty("server.address", InetAddress.class);
        if (port > 0 && !Ports.isFree(new InetSocketAddress(address, port))) {
            throw new PortInUseException(port);
        }
    }

    /** A failed start ends the process even if an engine left a thread behind that is no daemon. */
    private static void endSoon() {
        Thread.ofPlatform().daemon().name("end after a failed start").start(() -> {
            try {
                Thread.sleep(PATIENCE);
                Runtime.getRuntime().halt(1);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static boolean isEmbedded(String mode) {
        return switch (mode) {
            case "embedded" -> true;
            case "external" -> false;
            default ->
                throw new IllegalArgumentException("aeon.mode must be embedded or external, not \"" + mode + "\"");
        };
    }

    private static void provide(ConfigurableEnvironment environment, EmbeddedEngines engines) {
        var source = new MapPropertySource("embedded engines", engines.properties());
        var sources = environment.getPropertySources();
        if (sources.contains(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME, source);
        } else {
            sources.addFirst(source);
        }
    }
}
