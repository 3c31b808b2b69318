package com.aeondt.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Gives each engine its port on the loopback address: the one its setting fixes, else the one it had last time, else a free
 * one, which is remembered in {@code ports.properties}.
 */
final class Ports {

    static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final Path file;
    private final Properties remembered = new Properties();

    private Ports(Path file) {
        this.file = file;
    }

    static Ports in(Path directory) throws IOException {
        var ports = new Ports(directory.resolve("ports.properties"));
        if (Files.exists(ports.file)) {
            ports.remembered.load(new StringReader(Files.readString(ports.file)));
        }
        return ports;
    }

    /**
     * @param engine how the engine is called in settings, such as {@code redis}
     * @param fixed the port its setting demands, 0 for none
     */
    int choose(String engine, int fixed) throws IOException {
        if (fixed != 0) {
            if (!isFree(fixed)) {
                throw taken(engine, fixed);
            }
            return fixed;
        }
        var last = Integer.parseInt(remembered.getProperty(engine, "0"));
        if (last != 0 && isFree(last)) {
            return last;
        }
        var free = findFree();
        remembered.setProperty(engine, Integer.toString(free));
        var text = new StringWriter();
        remembered.store(text, "Ports chosen for the embedded engines; aeon.embedded.<engine>.port fixes one.");
        OwnerOnly.write(file, text.toString());
        return free;
    }

    private int findFree() throws IOException {
        while (true) {
            try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
                var port = socket.getLocalPort();
                if (!remembered.containsValue(Integer.toString(port))) {
                    return port;
                }
            }
        }
    }

    static boolean isFree(int port) {
        return isFree(new InetSocketAddress(LOOPBACK, port));
    }

    static boolean isFree(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static EngineFailure taken(String engine, int port) {
        var setting = "aeon.embedded." + engine + ".port";
        return new EngineFailure(
                engine,
                "port %d (%s) is taken by another process".formatted(port, setting),
                "End what listens on 127.0.0.1:%d (\"ss -ltnp\" shows it), or set %s to another port or to 0, which chooses a free one."
                        .formatted(port, setting));
    }
}
