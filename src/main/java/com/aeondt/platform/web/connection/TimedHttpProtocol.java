package com.aeondt.platform.web.connection;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP/1.1 with an end to how long a request's head may take. Tomcat limits each silence and the size of a head; with a byte now and then
 * a client would hold its connection for hours (Slowloris).
 *
 * <p>Tomcat makes it by its name, so it is public.
 */
public final class TimedHttpProtocol extends Http11NioProtocol {

    private volatile long patience = Duration.ofSeconds(10).toNanos();

    /** By when the head must be complete, counted from its first byte. */
    void setHeadPatience(Duration patience) {
        this.patience = patience.toNanos();
    }

    Duration headPatience() {
        return Duration.ofNanos(patience);
    }

    @Override
    protected Processor createProcessor() {
        return new TimedProcessor(this);
    }

    private static final class TimedProcessor extends Http11Processor {

        private final TimedHttpProtocol protocol;

        TimedProcessor(TimedHttpProtocol protocol) {
            super(protocol, protocol.getAdapter());
            this.protocol = protocol;
        }

        /** Called when bytes have come: at the begin of a request, and again while its head is not complete. */
        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            long begun = request.getStartTimeNanos();
            boolean late = begun >= 0 && System.nanoTime() - begun > protocol.patience;
            return late ? SocketState.CLOSED : super.service(socket);
        }
    }
}
