package com.aeondt.inference;

import com.aeondt.inference.metering.TextAudit;
import com.aeondt.inference.metering.TokenQuotas;
import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Deadline;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.web.WaitingClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing with the language models, on behalf of the current caller: within its quota, in turn with the other tenants, and
 * counted. Nothing of a prompt or an answer is kept, unless the settings want it in the audit log.
 */
@Service
public class Texts {

    private final LanguageModels models;
    private final ModelRuntime runtime;
    private final TokenQuotas quotas;
    private final InferenceProperties settings;
    private final TextAudit audit;

    Texts(
            LanguageModels models,
            ModelRuntime runtime,
            TokenQuotas quotas,
            InferenceProperties settings,
            TextAudit audit) {
        this.audit = audit;
        this.models = models;
        this.runtime = runtime;
        this.quotas = quotas;
        this.settings = settings;
    }

    /**
     * A text that was written.
     *
     * @param model the model that wrote it
     */
    public record Written(String model, Completion completion) {}

    /** How long a text may take. */
    public Duration timeout() {
        return settings.engine().timeout();
    }

    /**
     * Writes a text, for as long as the client of the present request waits for it. What it takes is charged whatever becomes of
     * the answer. No transaction may be open: the database does not wait for a model.
     *
     * @param wanted the model; the default one when empty
     * @param sink gets the pieces as they come
     * @throws AeonException with one of {@link InferenceError}
     * @throws com.aeondt.platform.web.ClientGoneException when the client has left; the writing has been cancelled
     */
    @Transactional(propagation = Propagation.NEVER)
    public Written write(Optional<String> wanted, TextRequest request, TextSink sink) {
        var model = models.resolve(wanted);
        quotas.check();
        var pieces = new WatchedSink(sink, WaitingClient.current());
        boolean charged = false;
        try {
            var inTime = request.withTimeout(Deadline.within(request.timeout()));
            var completion = runtime.use(model, generator -> generator.generate(Tenant.current(), inTime, pieces));
            charged = true;
            quotas.charge(model, completion.usage(), audit.written(request, completion));
            return new Written(model, completion);
        } catch (InterruptedException stopped) {
            throw interrupted();
        } finally {
            if (!charged && pieces.sofar().total() > 0) {
                // it was cut off, or is of no use: what had been read and written is paid for
                quotas.charge(model, pieces.sofar(), audit.cutOff(request));
            } else if (!charged) {
                audit.failed(model, request);
            }
        }
    }

    /**
     * Writes the same text several times and measures.
     *
     * @param sink gets the pieces of every run; an exception ends the measuring
     */
    public Benchmark benchmark(Optional<String> wanted, TextRequest request, int runs, TextSink sink) {
        long tokens = 0;
        long nanos = 0;
        double rates = 0;
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            int written = write(wanted, request, sink).completion().usage().completion();
            long took = Math.max(1, System.nanoTime() - start);
            tokens += written;
            nanos += took;
            rates += written * 1e9 / took;
        }
        return new Benchmark(runs, tokens, rates / runs, nanos / 1e6 / runs, tokens * 1e9 / nanos);
    }

    /** The tokens of a text, as the model reads it. */
    public List<Integer> tokenize(Optional<String> wanted, String text) {
        try {
            return runtime.use(models.resolve(wanted), generator -> generator.tokenize(Tenant.current(), text));
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    /** The text of tokens. */
    public String detokenize(Optional<String> wanted, List<Integer> tokens) {
        try {
            return runtime.use(models.resolve(wanted), generator -> generator.detokenize(Tenant.current(), tokens));
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private static AeonException interrupted() {
        Thread.currentThread().interrupt();
        return new AeonException(InferenceError.MODEL_UNAVAILABLE, "The server is stopping.")
                .retryAfter(Duration.ofSeconds(5));
    }
}
