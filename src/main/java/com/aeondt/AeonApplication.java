package com.aeondt;

import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts the server. Beans are named by their whole class name: two modules may well have an {@code Imports} each. */
@Modulithic(systemName = "AEON", sharedModules = "platform")
@ConfigurationPropertiesScan
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AeonApplication {

    /** What every module that needs the time is given, so that tests can set it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] arguments) {
        // whatever language the machine speaks: where it is Arabic, TASK-34 would be another key, with other digits
        Locale.setDefault(Locale.ENGLISH);
        SpringApplication.run(AeonApplication.class, arguments);
    }
}
