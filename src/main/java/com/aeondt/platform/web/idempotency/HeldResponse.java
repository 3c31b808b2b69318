package com.aeondt.platform.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A response whose body is held back until it is known whether what it says has happened. */
final class HeldResponse extends ContentCachingResponseWrapper {

    private final Map<String, List<String>> before = new LinkedHashMap<>();

    HeldResponse(HttpServletResponse response) {
        super(response);
        response.getHeaderNames().forEach(name -> before.put(name, List.copyOf(response.getHeaders(name))));
    }

    /** What there is to store: the headers that were set since this was made belong to the answer. */
    StoredAnswer answer(byte[] requestHash) {
        Map<String, String> headers = new HashMap<>();
        getHeaderNames().stream()
                .filter(name -> !before.containsKey(name))
                .filter(name -> !HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name))
                .forEach(name -> headers.put(name, String.join(", ", getHeaders(name))));
        if (getContentType() != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, getContentType());
        }
        return new StoredAnswer(requestHash, getStatus(), headers, getContentAsByteArray());
    }

    void release() throws IOException {
        copyBodyToResponse();
    }

    /** Nothing of it has happened: body and headers go, so that the problem can be told instead. */
    void discard() {
        if (!isCommitted()) {
            reset();
            before.forEach((name, values) -> values.forEach(value -> addHeader(name, value)));
        }
    }
}
