package com.aeondt.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.aeondt.platform.observability.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.KeyValuePair;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is our mistake must be in the log: the structured encoder drops a line that has a field twice. */
class ProblemLogTests {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(ProblemWriter.class);

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
        MDC.remove(Trace.FIELD);
    }

    @Test
    void insideARequestTheTraceIsNamedOnce() throws Exception {
        MDC.put(Trace.FIELD, "4bf92f3577b34da6a3ce929d0e0e4736");
        fail();
        assertThat(fields(lines.list.getFirst())).containsOnlyOnce(Trace.FIELD);
    }

    @Test
    void outsideOfOneItIsNamedToo() throws Exception {
        fail();
        assertThat(fields(lines.list.getFirst())).containsOnlyOnce(Trace.FIELD);
    }

    private static void fail() throws Exception {
        new ProblemWriter()
                .write(
                        new MockHttpServletRequest("GET", "/api/v1/tasks"),
                        new MockHttpServletResponse(),
                        new IllegalStateException("a mistake"));
    }

    private static List<String> fields(ILoggingEvent line) {
        var names = new ArrayList<>(line.getMDCPropertyMap().keySet());
        Objects.requireNonNullElse(line.getKeyValuePairs(), new ArrayList<KeyValuePair>())
                .forEach(pair -> names.add(pair.key));
        return names;
    }
}
