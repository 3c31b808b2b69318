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
import java.net.HttpURLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
        long deadline = System.nanoTime() + request.timeout().toNanos();
        try {
            var answer = send(call(request), sink);
            try (var lines = new Lines(answer.body(), sink::waiting, deadline)) {
                if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
                    throw refusal(answer.statusCode(), lines.text(MAX_ERROR));
                }
                return new EventStream(lines, request).read(sink);
            }
        } catch (HttpTimeoutException late) {
            // a connection that is not made in time may have been given less
            throw System.nanoTime() >= deadline ? timedOut(request) : unavailable(late);
        } catch (IOException failed) {
            throw unavailable(failed);
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
        client.shutdownNow();
    }

    private HttpRequest call(TextRequest request) {
        var call = HttpRequest.newBuilder(settings.url().resolve(UpstreamRequest.path(request)))
                .timeout(request.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(UpstreamRequest.body(settings.model(), request)));
        settings.key().ifPresent(key -> call.header("Authorization", "Bearer " + key));
        return call.build();
    }

    private HttpResponse<InputStream> send(HttpRequest call, TextSink sink) throws IOException, InterruptedException {
        var answer = client.sendAsync(call, BodyHandlers.ofInputStream());
        boolean wanted = false;
        try {
            while (true) {
                try {
                    var come = answer.get(Lines.LOOK.toNanos(), TimeUnit.NANOSECONDS);
                    wanted = true;
                    return come;
                } catch (TimeoutException notYet) {
                    sink.waiting();
                }
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
        } finally {
            if (!wanted && !answer.cancel(true) && !answer.isCompletedExceptionally()) {
                drop(answer.join());
            }
        }
    }

    /** An answer that came when nobody wanted it any more. */
    private static void drop(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
        } catch (IOException ignored) {
            LOG.debug("closing an answer that nobody wants", ignored);
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

    private static AeonException timedOut(TextRequest request) {
        return new AeonException(
                        InferenceError.TIMED_OUT,
                        "The answer was not complete within %d s."
                                .formatted(request.timeout().toSeconds()))
                .retryAfter(COME_BACK);
    }

    private static AeonException unavailable(IOException cause) {
        return new AeonException(InferenceError.MODEL_UNAVAILABLE, "The model's server does not answer.", cause)
                .retryAfter(COME_BACK);
    }

    private static AeonException unsupported(String what) {
        return new AeonException(
                InferenceError.PARAMETER_UNSUPPORTED, "A model behind another server cannot %s.".formatted(what));
    }
}
