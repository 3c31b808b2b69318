package com.aeondt.platform.web.json;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body is measured while it is read, and given up when it gets too long or comes too slowly. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final BodyGauge gauge;
    private @Nullable ServletInputStream body;

    LimitedRequest(HttpServletRequest request, BodyGauge gauge) {
        super(request);
        this.gauge = gauge;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new LimitedBody(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private final class LimitedBody extends ServletInputStream {

        private final ServletInputStream source;

        LimitedBody(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            gauge.begin();
            int next = source.read();
            gauge.count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            gauge.begin();
            int got = source.read(bytes, offset, length);
            gauge.count(Math.max(0, got));
            return got;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
