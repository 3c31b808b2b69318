package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class StartupReportTests {

    private final MockEnvironment environment = new MockEnvironment();
    private final StartupReport report = new StartupReport(environment);

    @Test
    void theAddressHasThePortTheServerListensAt() {
        environment.withProperty("server.port", "0").withProperty("local.server.port", "41234");
        assertThat(report.url()).isEqualTo("http://localhost:41234");
    }

    @Test
    void beforeItListensTheAddressHasThePortItWillAskFor() {
        environment.withProperty("server.port", "8000");
        assertThat(report.url()).isEqualTo("http://localhost:8000");
    }

    @Test
    void withACertificateTheAddressIsSecure() {
        environment.withProperty("server.port", "8443").withProperty("server.ssl.bundle", "web");
        assertThat(report.url()).isEqualTo("https://localhost:8443");
    }
}
