package com.aeondt.inference.worker;

import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.Completion.Finish;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.StopStrings;
import com.aeondt.inference.text.TextSink;
import com.aeondt.platform.AeonException;
import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A model loaded into this process by the native library. It blocks the calling thread in native code, so it is called on
 * platform threads only. It is never freed: the library cannot (the memory goes with the process).
 */
final class NativeModel {

    private final LlamaModel model;
    private final NativeSettings settings;
    private final BlockingQueue<Place> places = new LinkedBlockingQueue<>();

    NativeModel(NativeSettings settings) {
        this.settings = settings;
        this.model = new LlamaModel(new ModelParameters()
                .setModel(settings.model().toString())
                .setCtxSize(Math.multiplyExact(settings.contextLength(), settings.parallel()))
                .setParallel(settings.parallel())
                .setThreads(settings.threads())
                .setThreadsBatch(settings.threads())
                .setGpuLayers(settings.gpuLayers())
                .disableContextShift()
                .enableJinja()
                .disableLog());
        for (int number = 0; number < settings.parallel(); number++) {
            places.add(new Place(number));
        }
    }

    /** Writes a text until it ends or the caller no longer wants it. */
    Completion generate(NativeRequest request, TextSink sink, BooleanSupplier cancelled) {
        var prompt = text(request.prompt());
        // one more for the mark of the beginning
        int promptTokens = model.encode(prompt).length + 1;
        if (promptTokens >= settings.contextLength()) {
            throw new AeonException(
                            InferenceError.CONTEXT_LENGTH_EXCEEDED,
                            "The prompt has %d tokens and the model holds %d, the answer included."
                                    .formatted(promptTokens, settings.contextLength()))
                    .with("promptTokens", promptTokens)
                    .with("contextLength", settings.contextLength());
        }
        int budget = Math.min(request.maxTokens().orElse(Integer.MAX_VALUE), settings.contextLength() - promptTokens);
        var place = free();
        try {
            int read =
                    new PromptReading(prompt, promptTokens, settings.piece()).begin(new Reader(place), sink, cancelled);
            if (cancelled.getAsBoolean()) {
                return new Completion("", new Usage(read, 0), Finish.STOP);
            }
            sink.taken(new Usage(promptTokens - read, 0));
            return write(
                    place.in(parameters(prompt, request, budget).setCachePrompt(read > 0)),
                    new Progress(request, sink, promptTokens, budget),
                    cancelled);
        } finally {
            places.add(place);
        }
    }

    private Place free() {
        try {
            return places.take();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("Nobody interrupts the threads of a model", stopped);
        }
    }

    /** Reads beginnings of a prompt into a place, the first of them without regard to what is there. */
    private final class Reader implements Consumer<String> {

        private final Place place;
        private boolean begun;

        Reader(Place place) {
            this.place = place;
        }

        @Override
        public void accept(String beginning) {
            var reading = new InferenceParameters(beginning)
                    .setNPredict(0)
                    .setTemperature(0)
                    .setCachePrompt(begun);
            model.generate(place.in(reading)).forEach(nothing -> {});
            begun = true;
        }
    }

    private Completion write(InferenceParameters parameters, Progress progress, BooleanSupplier cancelled) {
        var pieces = model.generate(parameters).iterator();
        while (pieces.hasNext()) {
            var piece = pieces.next().text;
            // the last one only says that it is over
            progress.take(piece, pieces.hasNext() ? 1 : 0);
            if (pieces.hasNext() && (progress.done() || cancelled.getAsBoolean())) {
                pieces.cancel();
            }
        }
        return progress.completion();
    }

    int[] tokenize(String text) {
        return model.encode(text);
    }

    String detokenize(List<Integer> tokens) {
        for (int token : tokens) {
            if (token < 0 || token >= settings.vocabularySize()) {
                throw new AeonException(
                        InferenceError.TOKENS_INVALID,
                        "The token %d is not one of the %d.".formatted(token, settings.vocabularySize()));
            }
        }
        return model.decode(tokens.stream().mapToInt(Integer::intValue).toArray());
    }

    private String text(NativePrompt prompt) {
        return prompt.conversation() ? prompt.fill(model.applyTemplate(prompt.text())) : prompt.text();
    }

    private static InferenceParameters parameters(String prompt, NativeRequest request, int budget) {
        var sampling = request.sampling();
        var parameters = new InferenceParameters(prompt)
                .setNPredict(budget)
                .setTemperature((float) sampling.temperature())
                .setTopP((float) sampling.topP())
                .setFrequencyPenalty((float) sampling.frequencyPenalty())
                .setPresencePenalty((float) sampling.presencePenalty())
                .setSeed(sampling.seed()
                        .orElseGet(() -> ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE)));
        request.schema().ifPresent(schema -> parameters.setGrammar(LlamaModel.jsonSchemaToGrammar(schema)));
        return parameters;
    }

    /** The library counts nothing: how much of a text is there, and whether it is enough. */
    private final class Progress {

        private final StopStrings stops;
        private final StringBuilder text = new StringBuilder();
        private final TextSink sink;
        private final int promptTokens;
        private final int budget;
        private final int baseline = model.encode("a").length;
        private int tokens;

        Progress(NativeRequest request, TextSink sink, int promptTokens, int budget) {
            this.stops = new StopStrings(request.stop());
            this.sink = sink;
            this.promptTokens = promptTokens;
            this.budget = budget;
        }

        void take(String piece, int atLeast) {
            tokens = Math.min(budget, tokens + Math.max(atLeast, tokens(piece)));
            show(stops.accept(piece));
        }

        boolean done() {
            return stops.stopped();
        }

        Completion completion() {
            show(stops.rest());
            boolean cut = !stops.stopped() && tokens >= budget;
            return new Completion(text.toString(), new Usage(promptTokens, tokens), cut ? Finish.LENGTH : Finish.STOP);
        }

        private void show(String shown) {
            if (!shown.isEmpty()) {
                text.append(shown);
                sink.accept(shown);
            }
        }

        /** A piece is one token, unless a character took several. */
        private int tokens(String piece) {
            if (piece.isEmpty()) {
                return 0;
            }
            // a byte that is no character came as one token and shows as the replacement character
            var readable = piece.replace('\uFFFD', '?');
            boolean plain = readable.chars().allMatch(c -> c < 128);
            int broken = (int) piece.chars().filter(c -> c == '\uFFFD').count();
            return Math.max(1, plain ? broken : model.encode("a" + readable).length - baseline);
        }
    }
}
