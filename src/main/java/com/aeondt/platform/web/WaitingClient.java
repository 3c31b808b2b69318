package com.aeondt.platform.web;

import com.aeondt.platform.web.connection.ClientPresence;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who waits for the answer to the present request, for work that is long and dear: it looks now and then whether somebody
 * still does. For the request's own thread.
 */
public final class WaitingClient {

    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private final @Nullable HttpServletRequest request;
    private long looked = System.nanoTime();

    private WaitingClient(@Nullable HttpServletRequest request) {
        this.request = request;
    }

    /** The client of the present request. Work that no request asked for has one that never goes. */
    public static WaitingClient current() {
        return new WaitingClient(
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                        ? web.getRequest()
                        : null);
    }

    /**
     * Ends the work when nobody waits for it. Asks the connection ten times in a second at most, so it can be called often.
     *
     * @throws ClientGoneException when the client has closed the connection
     */
    public void check() {
        var asked = request;
        long now = System.nanoTime();
        if (asked == null || now - looked < PAUSE) {
            return;
        }
        looked = now;
        if (ClientPresence.gone(asked)) {
            throw new ClientGoneException();
        }
    }
}
