package com.aeondt.inference.upstream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of an answer as they come. A thread of its own reads them, so that whoever waits for the next one does so no
 * longer than he wants to, and can look around meanwhile.
 */
final class Lines implements AutoCloseable {

    /** How long one waits before one looks around. */
    static final Duration LOOK = Duration.ofMillis(250);

    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);
    private static final int AHEAD = 64;
    private static final int LONGEST = 1 << 20;

    private final InputStream body;
    private final Runnable waiting;
    private final long deadline;
    private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;

    /** A line; the end when there is no text, which a failure has brought about or not. */
    private record Line(@Nullable String text, @Nullable IOException failure) {}

    /**
     * Begins to read.
     *
     * @param waiting called now and then while no line comes
     * @param deadline by when all must have come, as {@link System#nanoTime()} counts
     */
    Lines(InputStream body, Runnable waiting, long deadline) {
        this.body = body;
        this.waiting = waiting;
        this.deadline = deadline;
        this.reader = Thread.ofVirtual().name("llm-upstream").start(this::read);
    }

    /**
     * The next line; null after the last.
     *
     * @throws HttpTimeoutException when it has not come by the deadline
     * @throws IOException when the connection ended in the middle
     */
    @Nullable String next() throws IOException, InterruptedException {
        while (true) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new HttpTimeoutException("The answer is not complete");
            }
            var line = lines.poll(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
            if (line != null) {
                if (line.failure() != null) {
                    throw line.failure();
                }
                return line.text();
            }
            waiting.run();
        }
    }

    /** All that is left, or the beginning of it. */
    String text(int atMost) throws IOException, InterruptedException {
        var text = new StringBuilder();
        for (var line = next(); line != null && text.length() < atMost; line = next()) {
            text.append(line, 0, Math.min(line.length(), atMost)).append('\n');
        }
        return text.toString();
    }

    /** Ends the connection, too, unless all has come. */
    @Override
    public void close() {
        reader.interrupt();
        try {
            body.close();
        } catch (IOException ignored) {
            LOG.debug("closing an answer", ignored);
        }
    }

    private void read() {
        try {
            lines.put(new Line(null, copied()));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads to the end, and returns what has brought it about before its time. */
    private @Nullable IOException copied() throws InterruptedException {
        try (var text = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var line = line(text); line != null; line = line(text)) {
                lines.put(new Line(line, null));
            }
            return null;
        } catch (IOException failed) {
            return failed;
        }
    }

    private static @Nullable String line(Reader text) throws IOException {
        var line = new StringBuilder();
        for (int next = text.read(); next >= 0; next = text.read()) {
            if (next == '\n') {
                return line.toString();
            }
            if (line.length() == LONGEST) {
                throw new IOException("A line of more than %d characters".formatted(LONGEST));
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.isEmpty() ? null : line.toString();
    }
}
