package com.aeondt.inference.text;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A generator behind the guards that every request passes: the shape of the request, control tokens in what users say, the
 * schema of the answer, and a place among the others. The same for every kind of generator.
 */
public final class GuardedGenerator implements AutoCloseable {

    private static final int MAX_MESSAGES = 1024;
    private static final int MAX_CHARACTERS = 1 << 20;
    private static final int MAX_STOPS = 4;
    private static final int MAX_STOP_LENGTH = 256;
    private static final Duration COUNTING = Duration.ofSeconds(10);

    private final TextGenerator generator;
    private final FairSlots slots;
    private final UntrustedText untrusted;

    /**
     * @param maxWaiting how many requests may wait for their turn
     */
    public GuardedGenerator(TextGenerator generator, int maxWaiting) {
        this.generator = generator;
        this.slots = new FairSlots(generator.parallel(), maxWaiting);
        this.untrusted = new UntrustedText(generator.controlTokens());
    }

    /**
     * Writes a text.
     *
     * @param party who asks, for taking turns
     * @param sink gets the pieces as they come; an answer with a schema is judged only when it is whole
     */
    public Completion generate(Object party, TextRequest request, TextSink sink) throws InterruptedException {
        check(request);
        var schema = request.schema().map(AnswerSchema::of);
        var tools = new ToolGuard(request, untrusted);
        var cleaned = tools.admitted(generator.takesTools());
        var guarded =
                schema.map(AnswerSchema::forGrammar).map(cleaned::withSchema).orElse(cleaned);
        long start = System.nanoTime();
        return inTurn(party, request.timeout(), sink, () -> {
            sink.waiting();
            var left = request.timeout().minusNanos(System.nanoTime() - start);
            var completion = generator.generate(guarded.withTimeout(left), sink);
            if (completion.finish() == Completion.Finish.STOP) {
                schema.flatMap(each -> each.violation(completion.text())).ifPresent(GuardedGenerator::refuseOutput);
            }
            return tools.judged(completion);
        });
    }

    /** The tokens of the text. */
    public List<Integer> tokenize(Object party, String text) throws InterruptedException {
        limit("/text", text.length());
        return inTurn(party, COUNTING, TextSink.NONE, () -> generator.tokenize(text));
    }

    /** The text of the tokens. */
    public String detokenize(Object party, List<Integer> tokens) throws InterruptedException {
        limit("/tokens", tokens.size());
        return inTurn(party, COUNTING, TextSink.NONE, () -> generator.detokenize(tokens));
    }

    /** How many requests wait now. */
    public int waiting() {
        return slots.waiting();
    }

    @Override
    public void close() {
        generator.close();
    }

    private <T> T inTurn(Object party, Duration patience, TextSink sink, Work<T> work) throws InterruptedException {
        var slot = slots.acquire(party, patience, sink::waiting);
        try {
            return work.run();
        } finally {
            slot.close();
        }
    }

    @FunctionalInterface
    private interface Work<T> {

        T run() throws InterruptedException;
    }

    private static void check(TextRequest request) {
        switch (request.prompt()) {
            case Prompt.Chat chat -> {
                if (chat.messages().isEmpty() || chat.messages().size() > MAX_MESSAGES) {
                    throw new AeonException(
                            InferenceError.MESSAGES_INVALID,
                            "A conversation has 1 to %d messages.".formatted(MAX_MESSAGES));
                }
                limit(
                        "/messages",
                        chat.messages().stream()
                                .mapToInt(message -> message.content().length())
                                .sum());
            }
            case Prompt.Raw raw -> limit("/prompt", raw.text().length());
        }
        var wrong = new ArrayList<Violation>();
        var sampling = request.sampling();
        within(sampling.temperature(), 0, 2, "/temperature").ifPresent(wrong::add);
        within(sampling.topP(), Math.ulp(0d), 1, "/top_p").ifPresent(wrong::add);
        within(sampling.frequencyPenalty(), -2, 2, "/frequency_penalty").ifPresent(wrong::add);
        within(sampling.presencePenalty(), -2, 2, "/presence_penalty").ifPresent(wrong::add);
        within(request.maxTokens().orElse(1), 1, 1 << 20, "/max_tokens").ifPresent(wrong::add);
        if (request.stop().size() > MAX_STOPS
                || request.stop().stream().anyMatch(stop -> stop.isEmpty() || stop.length() > MAX_STOP_LENGTH)) {
            wrong.add(new Violation(
                    "/stop", "size", "at most %d texts of 1 to %d characters".formatted(MAX_STOPS, MAX_STOP_LENGTH)));
        }
        if (!wrong.isEmpty()) {
            throw new AeonException(PlatformError.VALIDATION, "Some parameters are out of range.", wrong);
        }
    }

    private static Optional<Violation> within(double value, double min, double max, String pointer) {
        return value >= min && value <= max
                ? Optional.empty()
                : Optional.of(new Violation(pointer, "range", "must be from %s to %s".formatted(min, max)));
    }

    private static void limit(String pointer, int size) {
        if (size > MAX_CHARACTERS) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "The text is too long.",
                    List.of(new Violation(pointer, "size", "at most %d characters".formatted(MAX_CHARACTERS))));
        }
    }

    private static void refuseOutput(String why) {
        throw new AeonException(
                        InferenceError.OUTPUT_INVALID, "The answer does not satisfy the schema: %s.".formatted(why))
                .retryAfter(Duration.ofSeconds(1));
    }
}
