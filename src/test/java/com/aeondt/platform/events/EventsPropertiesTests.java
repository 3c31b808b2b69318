package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class EventsPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(EventsProperties.class)
    static class Settings {}

    @Test
    void theDefaultsHoldEverywhere() {
        context.run(started -> assertThat(started.getBean(EventsProperties.class))
                .isEqualTo(new EventsProperties(
                        500,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofDays(30),
                        new EventsProperties.Streaming(
                                200, 50, 1000, Duration.ofSeconds(15), Duration.ofMinutes(15)))));
    }

    @Test
    void everyKeyIsRead() {
        var keys = Map.of(
                "batch-size", "7",
                "poll-interval", "2s",
                "leader-timeout", "9s",
                "retention", "3d",
                "stream.clients", "4",
                "stream.clients-per-tenant", "2",
                "stream.buffer", "8",
                "stream.heartbeat", "1s",
                "stream.duration", "1m");

        context.withPropertyValues(keys.entrySet().stream()
                        .map(key -> "aeon.events." + key.getKey() + "=" + key.getValue())
                        .toArray(String[]::new))
                .run(started -> assertThat(started.getBean(EventsProperties.class))
                        .isEqualTo(new EventsProperties(
                                7,
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(9),
                                Duration.ofDays(3),
                                new EventsProperties.Streaming(
                                        4, 2, 8, Duration.ofSeconds(1), Duration.ofMinutes(1)))));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (var wrong : new String[] {"batch-size=0", "poll-interval=1ms", "leader-timeout=1s", "retention=1h"}) {
            context.withPropertyValues("aeon.events." + wrong)
                    .run(started -> assertThat(started).as(wrong).hasFailed());
        }
    }
}
