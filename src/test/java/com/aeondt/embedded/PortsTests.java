package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTests {

    @TempDir
    Path directory;

    @Test
    void aChosenPortIsFreeAndRemembered() throws IOException {
        var chosen = Ports.in(directory).choose("redis", 0);
        assertThat(Ports.isFree(chosen)).isTrue();
        assertThat(Ports.in(directory).choose("redis", 0)).isEqualTo(chosen);
    }

    @Test
    void enginesGetDifferentPorts() throws IOException {
        var ports = Ports.in(directory);
        assertThat(ports.choose("redis", 0)).isNotEqualTo(ports.choose("amqp", 0));
    }

    @Test
    void aRememberedPortThatIsTakenIsChosenAnew() throws IOException {
        var chosen = Ports.in(directory).choose("redis", 0);
        try (var other = new ServerSocket(chosen, 1, Ports.LOOPBACK)) {
            assertThat(Ports.in(directory).choose("redis", 0)).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void aFixedPortIsUsedButNotRemembered() throws IOException {
        var free = Ports.in(directory).choose("amqp", 0);
        assertThat(Ports.in(directory).choose("redis", free)).isEqualTo(free);
        assertThat(directory.resolve("ports.properties")).content().doesNotContain("redis");
    }

    @Test
    void aFixedPortThatIsTakenIsNamedWithItsSetting() throws IOException {
        try (var other = new ServerSocket(0, 1, Ports.LOOPBACK)) {
            var port = other.getLocalPort();
            assertThatThrownBy(() -> Ports.in(directory).choose("redis", port))
                    .asInstanceOf(InstanceOfAssertFactories.type(EngineFailure.class))
                    .satisfies(failure -> {
                        assertThat(failure.engine()).isEqualTo("redis");
                        assertThat(failure.reason()).contains("port " + port, "aeon.embedded.redis.port");
                        assertThat(failure.whatToDo()).contains("127.0.0.1:" + port, "aeon.embedded.redis.port");
                    });
        }
    }
}
