package com.aeondt.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class JobsPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(JobsProperties.class)
    static class Settings {}

    @Test
    void theDefaultsHoldEverywhere() {
        context.run(started -> assertThat(started.getBean(JobsProperties.class))
                .isEqualTo(new JobsProperties(4, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofDays(30))));
    }

    @Test
    void everyKeyIsRead() {
        context.withPropertyValues(
                        "aeon.jobs.threads=2", "aeon.jobs.poll=3s", "aeon.jobs.heartbeat=4s", "aeon.jobs.retention=5d")
                .run(started -> assertThat(started.getBean(JobsProperties.class))
                        .isEqualTo(new JobsProperties(
                                2, Duration.ofSeconds(3), Duration.ofSeconds(4), Duration.ofDays(5))));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (var wrong : new String[] {"threads=0", "threads=65", "poll=1ms", "heartbeat=1ms", "retention=1h"}) {
            context.withPropertyValues("aeon.jobs." + wrong)
                    .run(started -> assertThat(started).as(wrong).hasFailed());
        }
    }
}
