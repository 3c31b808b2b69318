package com.aeondt.inference.upstream;

import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.TextGenerator;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import com.aeondt.inference.text.UntrustedText;
import com.aeondt.platform.AeonException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model behind another server's {@code /v1}: llama-server, vLLM, Ollama and the like. The address comes from the settings,
 * never from a request; redirects are not followed.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/chat">The OpenAI API</a>
 */
public final class OpenAiUpstream implements TextGenerator {

    private static final Duration COME_BACK = Duration.ofSeconds(5);
    private static final int MAX_ERROR = 8 << 10;
    private static final Logger LOG = LoggerFactory.getLogger(OpenAiUpstream.class);

    private final Upstream settings;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(1))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    public OpenAiUpstream(Upstream settings) {
        this.settings = settings;
    }

    @Override
    public int parallel() {
        return settings.parallel();
    }

    @Override
    public List<String> controlTokens() {
        return UntrustedText.commonControlTokens();
    }

    /** Whether the model behind it takes them is its server's to say. */
    @Override
    public boolean takesTools() {
        return true;
    }

    @Override
    public Completion generate(TextRequest request, TextSink sink) throws InterruptedException {
        var late = new AtomicBoolean();
        try (var body = send(request)) {
            // reading has no limit of its own: closing the stream ends it; an interrupt ends it by itself
            var deadline =
                    timer.schedule(() -> end(late, body), request.timeout().toMillis(), TimeUnit.MILLISECONDS);
            try {
                return new EventStream(body, request).read(sink);
            } finally {
                deadline.cancel(false);
            }
        } catch (IOException failed) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw late.get() || failed instanceof HttpTimeoutException
                    ? timedOut(request)
                    : unavailable("The model's server does not answer.", failed);
        }
    }

    @Override
    public List<Integer> tokenize(String text) throws InterruptedException {
        throw unsupported("tokenize");
    }

    @Override
    public String detokenize(List<Integer> tokens) throws InterruptedException {
        throw unsupported("detokenize");
    }

    @Override
    public void close() {
        timer.shutdownNow();
        client.shutdownNow();
    }

    private InputStream send(TextRequest request) throws IOException, InterruptedException {
        var call = HttpRequest.newBuilder(settings.url().resolve(UpstreamRequest.path(request)))
                .timeout(request.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(UpstreamRequest.body(settings.model(), request)));
        settings.key().ifPresent(key -> call.header("Authorization", "Bearer " + key));
        var response = client.send(call.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() == 200) {
            return response.body();
        }
        try (var body = response.body()) {
            throw refusal(response.statusCode(), new String(body.readNBytes(MAX_ERROR), StandardCharsets.UTF_8));
        }
    }

    /** The upstream's own words stay in the log: they may name its files and addresses. */
    private static AeonException refusal(int status, String body) {
        LOG.warn("The upstream answers {}: {}", status, body.replaceAll("\\p{Cntrl}", " "));
        if (body.contains("context_length")
                || body.contains("exceed_context_size")
                || body.contains("maximum context")) {
            return new AeonException(
                    InferenceError.CONTEXT_LENGTH_EXCEEDED, "The prompt is longer than the model's server takes.");
        }
        if (status == 400 || status == 422) {
            return new AeonException(
                    InferenceError.PARAMETER_UNSUPPORTED, "The model's server does not take one of the parameters.");
        }
        return new AeonException(InferenceError.MODEL_UNAVAILABLE, "The model's server answered %d.".formatted(status))
                .retryAfter(COME_BACK);
    }

    private static void end(AtomicBoolean late, InputStream body) {
        late.set(true);
        try {
            body.close();
        } catch (IOException ignored) {
            LOG.debug("closing a late answer", ignored);
        }
    }

    private static AeonException timedOut(TextRequest request) {
        return new AeonException(
                        InferenceError.TIMED_OUT,
                        "The answer was not complete within %d s."
                                .formatted(request.timeout().toSeconds()))
                .retryAfter(COME_BACK);
    }

    private static AeonException unavailable(String detail, Throwable cause) {
        return new AeonException(InferenceError.MODEL_UNAVAILABLE, detail, cause).retryAfter(COME_BACK);
    }

    private static AeonException unsupported(String what) {
        return new AeonException(
                InferenceError.PARAMETER_UNSUPPORTED, "A model behind another server cannot %s.".formatted(what));
    }
}
