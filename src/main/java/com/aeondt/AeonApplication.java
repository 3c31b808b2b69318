package com.aeondt;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** Starts the server. */
@Modulithic(systemName = "AEON", sharedModules = "platform")
@ConfigurationPropertiesScan
@SpringBootApplication
public class AeonApplication {

    /** What every module that needs the time is given, so that tests can set it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] arguments) {
        SpringApplication.run(AeonApplication.class, arguments);
    }
}
