package com.aeondt.tasks.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

class GuardedSocketsTests {

    @Test
    void aNameThatTurnsOutToLeadToThisMachineIsRefusedBeforeAnythingIsSent() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            assertThatThrownBy(() -> sockets(false).createSocket(socket, "git.example.org", 443, true))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("loopback");
            assertThat(socket.isClosed()).isTrue();
        }
    }

    @Test
    void whereItIsAllowedTlsIsSpoken() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var socket = new Socket(server.getInetAddress(), server.getLocalPort());
                var tls = sockets(true).createSocket(socket, "git.example.org", 443, true)) {
            assertThat(tls.isConnected()).isTrue();
        }
    }

    private static GuardedSockets sockets(boolean allowed) {
        var settings = new GitProperties(false, allowed, Duration.ofSeconds(5), "AEON", "aeon@localhost");
        return new GuardedSockets((SSLSocketFactory) SSLSocketFactory.getDefault(), new EgressPolicy(settings));
    }
}
