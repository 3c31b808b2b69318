package com.aeondt.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** The content security policy of the page of the API documentation, which has scripts and styles of its own. */
record DocumentationPolicy(String policy) implements HeaderWriter {

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (Paths.DOCUMENTATION.matches(request)) {
            response.setHeader("Content-Security-Policy", policy);
        }
    }
}
