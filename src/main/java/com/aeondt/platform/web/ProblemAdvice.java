package com.aeondt.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Hands everything that a controller, or the way to one, throws to the {@link ProblemWriter}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final int CLIENT_CLOSED_REQUEST = 499;

    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void on(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, failure);
    }

    /** The client has gone: nobody is there to tell. */
    @ExceptionHandler
    void on(AsyncRequestNotUsableException gone) {}

    /** The same, found out while an answer was in the making: nothing of it is kept. The status is nginx's, for the log. */
    @ExceptionHandler
    void on(ClientGoneException gone, HttpServletResponse response) {
        response.setStatus(CLIENT_CLOSED_REQUEST);
    }
}
