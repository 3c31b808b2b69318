package com.aeondt.platform.web.connection;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Whether the client of a request is still there. A container that has read a request looks at its connection again only when
 * it writes the answer; here it is asked to look in between, by a read that does not wait. What such a read finds of a next
 * request stays where Tomcat looks for that.
 *
 * <p>Who closes his side of the connection is taken to have left, as Go's server and nginx do: RFC 9112 allows to close only
 * the sending half and to go on listening, and clients do not. Ask on the request's own thread only.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, section 9.6</a>
 */
public final class ClientPresence {

    private static final String ATTRIBUTE = ClientPresence.class.getName();

    private final org.apache.coyote.Request request;

    private ClientPresence(org.apache.coyote.Request request) {
        this.request = request;
    }

    /** Whether the client has gone; false where the container does not know. */
    public static boolean gone(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ClientPresence presence && presence.ended();
    }

    private boolean ended() {
        var read = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        // a read that fails counts as a byte, which is not there when one looks without reading, and is again when one
        // reads
        return read.get() && available(true) > 0 && available(false) == 0 && available(true) > 0;
    }

    private int available(boolean afterReading) {
        request.action(ActionCode.AVAILABLE, afterReading);
        return request.getAvailable();
    }

    /** Lets each request be asked. */
    static final class Valve extends ValveBase {

        Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAttribute(ATTRIBUTE, new ClientPresence(request.getCoyoteRequest()));
            getNext().invoke(request, response);
        }
    }
}
