package com.aeondt.support;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.ServletRequestHandledEvent;

/** The requests of this JVM's tests that changed something and were answered well. */
@Component
public class ChangingRequests {

    private static final List<Request> SEEN = new CopyOnWriteArrayList<>();

    /**
     * A request.
     *
     * @param path without the query
     * @param id by which it stands in the audit log
     */
    public record Request(String method, String path, String id) {}

    /** All of them, of all contexts. */
    public List<Request> seen() {
        return List.copyOf(SEEN);
    }

    @EventListener
    void on(ServletRequestHandledEvent handled) {
        if (!handled.getMethod().equals("GET")
                && handled.getStatusCode() >= 200
                && handled.getStatusCode() < 300
                && !handled.wasFailure()) {
            SEEN.add(new Request(
                    handled.getMethod(),
                    handled.getRequestUrl(),
                    Objects.requireNonNullElse(MDC.get("requestId"), "")));
        }
    }
}
