package com.aeondt.platform.web;

import com.aeondt.platform.AeonException;
import jakarta.servlet.http.HttpServletRequest;

/** How a failure is told to the clients of one surface. Status and headers are the same in every form. */
public interface ProblemForm {

    /** Whether the clients of the path expect this form. */
    boolean serves(String path);

    /** The media type of the body. */
    String contentType();

    /** What becomes the JSON body. */
    Object body(AeonException problem, HttpServletRequest request);
}
