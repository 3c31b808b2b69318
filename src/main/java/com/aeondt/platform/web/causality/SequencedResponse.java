package com.aeondt.platform.web.causality;

import com.aeondt.platform.Causality;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** Says how far the request has written, at the last moment at which a header can still be set. */
final class SequencedResponse extends HttpServletResponseWrapper {

    static final String HEADER = "X-Aeon-Sequence";

    private final Causality causality;

    SequencedResponse(HttpServletResponse response, Causality causality) {
        super(response);
        this.causality = causality;
    }

    /** A failed request has rolled back what it wrote. */
    void mark() {
        if (!isCommitted() && getStatus() < SC_BAD_REQUEST) {
            causality.written().ifPresent(position -> setHeader(HEADER, position.token()));
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        mark();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        mark();
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        mark();
        super.flushBuffer();
    }
}
