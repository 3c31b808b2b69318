package com.aeondt.platform.web.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpStatus;

/**
 * Lets a client finish sending a body that was refused without being read, so that it sees the answer, but not for longer than it
 * should take. Tomcat would read on as long as now and then a byte arrives.
 */
final class UnreadBodyValve extends ValveBase {

    /** What is left of a larger one is not worth reading. */
    private static final long MOST = 2L * 1024 * 1024;

    private final long patience;

    UnreadBodyValve(Duration patience) {
        super(true);
        this.patience = patience.toNanos();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!request.isAsync() && hasUnreadBody(request.getCoyoteRequest())) {
            finish(request, response);
        }
    }

    private static boolean hasUnreadBody(org.apache.coyote.Request request) {
        if ("GET".equals(request.getMethod()) || request.hasExpectation() || isEmptyOrSenseless(request)) {
            return false;
        }
        var complete = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, complete);
        return !complete.get();
    }

    /** Of a request whose length is no number, or that has two of them, Tomcat reads no further anyway. */
    private static boolean isEmptyOrSenseless(org.apache.coyote.Request request) {
        try {
            return request.getContentLengthLong() == 0;
        } catch (IllegalArgumentException senseless) {
            return true;
        }
    }

    private void finish(Request request, Response response) throws IOException {
        response.finishResponse();
        var coyote = request.getCoyoteRequest();
        boolean slow = response.getStatus() == HttpStatus.REQUEST_TIMEOUT.value();
        if (slow || !arrives(coyote)) {
            // the connection ends with the answer
            coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private boolean arrives(org.apache.coyote.Request request) {
        long begun = System.nanoTime();
        long length = 0;
        var nowhere = new Nowhere();
        try {
            while (length <= MOST && System.nanoTime() - begun < patience) {
                int read = request.doRead(nowhere);
                if (read < 0) {
                    return true;
                }
                length += read;
            }
        } catch (IOException silent) {
            return false;
        }
        return false;
    }

    /** Where bytes go that nobody wants. */
    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // the bytes stay where Tomcat has them
        }
    }
}
