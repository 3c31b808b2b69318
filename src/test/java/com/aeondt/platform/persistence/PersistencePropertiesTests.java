package com.aeondt.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class PersistencePropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PersistenceProperties.class)
    static class Settings {}

    @Test
    void theDefaultsNameTheRoleAndNoPassword() {
        context.run(started -> assertThat(
                        started.getBean(PersistenceProperties.class).system())
                .isEqualTo(new PersistenceProperties.SystemRole("aeon_system", "", 8, Duration.ofSeconds(30))));
    }

    @Test
    void everyKeyIsRead() {
        context.withPropertyValues(
                        "aeon.persistence.system.username=me",
                        "aeon.persistence.system.password=mine",
                        "aeon.persistence.system.pool-size=3",
                        "aeon.persistence.system.statement-timeout=4s")
                .run(started -> assertThat(
                                started.getBean(PersistenceProperties.class).system())
                        .isEqualTo(new PersistenceProperties.SystemRole("me", "mine", 3, Duration.ofSeconds(4))));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (var wrong : new String[] {"username=", "pool-size=1", "pool-size=101"}) {
            context.withPropertyValues("aeon.persistence.system." + wrong)
                    .run(started -> assertThat(started).as(wrong).hasFailed());
        }
    }
}
