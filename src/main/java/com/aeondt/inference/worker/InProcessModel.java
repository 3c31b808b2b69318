package com.aeondt.inference.worker;

import com.aeondt.inference.dialect.ToolReader;
import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.TextGenerator;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import com.aeondt.platform.AeonException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A model in this very process, for machines without room for another one. A crash of the native library is a crash of the
 * server, and the memory is not given back until the server ends.
 */
public final class InProcessModel implements TextGenerator {

    private final NativeModel model;
    private final NativeSettings settings;
    private final List<String> controlTokens;
    private final ExecutorService threads;

    private InProcessModel(NativeModel model, NativeSettings settings, List<String> controlTokens) {
        this.model = model;
        this.settings = settings;
        this.controlTokens = List.copyOf(controlTokens);
        // native code would pin virtual threads
        this.threads = Executors.newFixedThreadPool(
                settings.parallel() + 1,
                Thread.ofPlatform().name("llama-", 0).daemon().factory());
    }

    /** Loads the model. */
    public static InProcessModel load(NativeSettings settings, List<String> controlTokens) {
        try {
            return new InProcessModel(new NativeModel(settings), settings, controlTokens);
        } catch (RuntimeException failed) {
            throw new AeonException(InferenceError.MODEL_NOT_LOADABLE, "The native library could not load it.", failed);
        }
    }

    @Override
    public int parallel() {
        return settings.parallel();
    }

    @Override
    public List<String> controlTokens() {
        return controlTokens;
    }

    @Override
    public boolean takesTools() {
        return settings.tools().isPresent();
    }

    @Override
    public Completion generate(TextRequest request, TextSink sink) throws InterruptedException {
        var wanted = NativeRequest.of(request, settings.template());
        return ToolReader.read(request, settings.tools(), sink, to -> {
            var exchange = new Exchange();
            var cancelled = new AtomicBoolean();
            threads.execute(() -> write(wanted, exchange, cancelled));
            return exchange.whole(request.timeout(), to, () -> cancelled.set(true));
        });
    }

    private void write(NativeRequest request, Exchange exchange, AtomicBoolean cancelled) {
        try {
            exchange.put(new Frame.Done(0, model.generate(request, new AnswerSink(0, exchange::put), cancelled::get)));
        } catch (AeonException refused) {
            exchange.put(new Frame.Refused(0, (InferenceError) refused.code(), refused.detail()));
        } catch (RuntimeException failed) {
            exchange.put(new Frame.Refused(0, InferenceError.MODEL_UNAVAILABLE, "The model failed."));
        }
    }

    @Override
    public List<Integer> tokenize(String text) throws InterruptedException {
        return await(() -> Arrays.stream(model.tokenize(text)).boxed().toList());
    }

    @Override
    public String detokenize(List<Integer> tokens) throws InterruptedException {
        return await(() -> model.detokenize(tokens));
    }

    /** Takes no more requests. */
    @Override
    public void close() {
        threads.shutdown();
    }

    private <T> T await(Callable<T> work) throws InterruptedException {
        try {
            return threads.submit(work).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AeonException refused) {
                throw refused;
            }
            throw new AeonException(InferenceError.MODEL_UNAVAILABLE, "The model failed.", failed);
        }
    }
}
