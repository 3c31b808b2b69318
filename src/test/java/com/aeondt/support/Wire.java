package com.aeondt.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A wire to a server of an engine, which a test can cut and mend. */
public final class Wire implements AutoCloseable {

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listener;

    /** A wire to a port of this machine. */
    public Wire(int target) {
        this.target = target;
        this.port = listen(0);
    }

    /** Where to connect. */
    public int port() {
        return port;
    }

    /** Ends every connection and takes no new one. */
    public void cut() {
        quietly(listener);
        open.forEach(Wire::quietly);
        open.clear();
    }

    /** Takes connections again. */
    public void mend() {
        listen(port);
    }

    @Override
    public void close() {
        cut();
    }

    private int listen(int wanted) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            listener = socket;
            Thread.ofVirtual().start(() -> accept(socket));
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (!socket.isClosed()) {
                var near = socket.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> pipe(near, far));
                Thread.ofVirtual().start(() -> pipe(far, near));
            }
        } catch (IOException closed) {
            quietly(socket);
        }
    }

    private static void pipe(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            quietly(to);
        }
    }

    private static void quietly(@Nullable AutoCloseable thing) {
        try {
            if (thing != null) {
                thing.close();
            }
        } catch (Exception closedAlready) {
            // nothing is lost
        }
    }
}
