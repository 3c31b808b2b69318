package com.aeondt.inference.upstream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.inference.text.GuardedGenerator;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.TextGeneratorContract;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenAiUpstreamTests extends TextGeneratorContract {

    private FakeOpenAiServer server;
    private GuardedGenerator guarded;

    @BeforeEach
    void start() throws IOException {
        server = new FakeOpenAiServer();
        guarded = upstream(server.url(), "secret");
    }

    @AfterEach
    void stop() {
        guarded.close();
        server.close();
    }

    @Override
    protected GuardedGenerator generator() {
        return guarded;
    }

    @Test
    void aServerThatIsAwayIsUnavailable() {
        try (var away = upstream(URI.create("http://127.0.0.1:1/v1/"), "secret")) {
            refused(InferenceError.MODEL_UNAVAILABLE, () -> away.generate("a", TextRequest.ask("x", 1), TextSink.NONE));
        }
    }

    @Test
    void aServerThatRefusesOurKeyIsUnavailableAndNotTheCallersMistake() {
        try (var stranger = upstream(server.url(), "other")) {
            refused(
                    InferenceError.MODEL_UNAVAILABLE,
                    () -> stranger.generate("a", TextRequest.ask("x", 1), TextSink.NONE));
        }
    }

    @Test
    void whoLeavesWhileNothingComesIsNotKept() {
        for (var model : List.of("silent", "stuck")) {
            try (var slow = upstream(server.url(), model, "secret")) {
                assertThatThrownBy(() -> slow.generate("a", TextRequest.ask("x", 1), new Impatient()))
                        .hasMessage("nobody waits");
            }
        }
    }

    @Test
    void anAnswerThatDoesNotComeOrGoOnIsEndedInTime() {
        for (var model : List.of("silent", "stuck")) {
            try (var slow = upstream(server.url(), model, "secret")) {
                var request = TextRequest.ask("x", 1).withTimeout(Duration.ofMillis(300));
                refused(InferenceError.TIMED_OUT, () -> slow.generate("a", request, TextSink.NONE));
            }
        }
    }

    /** Leaves as soon as it has to wait. */
    private static final class Impatient implements TextSink {

        private int waited;

        @Override
        public void accept(String piece) {}

        /** The first time is before the request is sent. */
        @Override
        public void waiting() {
            if (++waited > 1) {
                throw new IllegalStateException("nobody waits");
            }
        }
    }

    @Test
    void countingTokensIsNotPossible() {
        refused(InferenceError.PARAMETER_UNSUPPORTED, () -> guarded.tokenize("a", "x"));
    }

    private static GuardedGenerator upstream(URI url, String key) {
        return upstream(url, "words", key);
    }

    private static GuardedGenerator upstream(URI url, String model, String key) {
        return new GuardedGenerator(new OpenAiUpstream(new Upstream(url, model, Optional.of(key), 4)), 8);
    }
}
