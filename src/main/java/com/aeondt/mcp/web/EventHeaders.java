package com.aeondt.mcp.web;

import jakarta.servlet.http.HttpServletResponse;

/** The headers of a stream of server-sent events. */
final class EventHeaders {

    private EventHeaders() {}

    static void write(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }
}
