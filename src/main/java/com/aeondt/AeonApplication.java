package com.aeondt;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts the server. */
@Modulithic(systemName = "AEON", sharedModules = "platform")
@ConfigurationPropertiesScan
@SpringBootApplication
public class AeonApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AeonApplication.class, arguments);
    }
}
