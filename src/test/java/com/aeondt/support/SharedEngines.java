package com.aeondt.support;

import com.aeondt.embedded.EmbeddedEngines;
import com.aeondt.embedded.EmbeddedProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a test context at the engines of this JVM; the first one starts them, on an empty data directory. */
public final class SharedEngines implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("shared engines", properties()));
    }

    /** How the engines are reached, for tests that need them without a Spring context; names as in Spring's environment. */
    public static Map<String, Object> properties() {
        return Running.ENGINES.properties();
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
            return engines.start("integration tests");
        }
    }
}
