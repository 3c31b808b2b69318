package com.aeondt.mcp.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Errors of the protocol that belong to no request in particular. */
final class ProtocolErrors {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProtocolErrors() {}

    static void write(HttpServletResponse response, int status, int code, String message) throws IOException {
        var body = JSON.createObjectNode().put("jsonrpc", "2.0").putNull("id");
        body.putObject("error").put("code", code).put("message", message);
        var bytes = JSON.writeValueAsBytes(body);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }
}
