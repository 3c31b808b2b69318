package com.aeondt.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * What a request has yet to go through. A scope passes on one type of exception only, and a filter has two: so they are carried
 * out of it as a value.
 */
record Rest(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {

    Optional<Exception> go() {
        try {
            chain.doFilter(request, response);
            return Optional.empty();
        } catch (IOException | ServletException e) {
            return Optional.of(e);
        }
    }

    static void finish(Optional<Exception> failure) throws ServletException, IOException {
        if (failure.isEmpty()) {
            return;
        }
        switch (failure.get()) {
            case IOException e -> throw e;
            case ServletException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(failure.get());
        }
    }
}
