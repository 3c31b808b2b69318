package com.aeondt.inference.worker;

import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.TextSink;
import com.aeondt.platform.AeonException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The answers to one request, as the model's side puts them in and the caller's side takes them out. */
final class Exchange {

    static final Duration COME_BACK = Duration.ofSeconds(2);

    /** How often the sink is asked whether it still wants a text of which nothing comes. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final BlockingQueue<Frame> answers = new LinkedBlockingQueue<>();

    /** Puts an answer in. */
    void put(Frame frame) {
        answers.add(frame);
    }

    /**
     * Hands pieces to the sink until the text is whole. When the time is over, the caller interrupted or the sink fails, the
     * writing is cancelled.
     *
     * @param cancel asks the model's side to stop
     */
    Completion whole(Duration timeout, TextSink sink, Runnable cancel) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        boolean over = false;
        try {
            while (true) {
                switch (next(Math.min(deadline, System.nanoTime() + LOOK.toNanos()))) {
                    case Frame.Reading reading -> sink.taken(new Usage(reading.promptTokens(), 0));
                    case Frame.Piece piece -> {
                        sink.taken(Usage.ONE_TOKEN);
                        sink.accept(piece.text());
                    }
                    case Frame.Done done -> {
                        over = true;
                        return done.completion();
                    }
                    case Frame.Refused refused -> {
                        over = true;
                        throw exception(refused);
                    }
                    case null -> {
                        if (System.nanoTime() >= deadline) {
                            throw late(timeout);
                        }
                        sink.waiting();
                    }
                    default -> throw new IllegalStateException("An answer to something else");
                }
            }
        } finally {
            if (!over) {
                cancel.run();
            }
        }
    }

    private static AeonException late(Duration timeout) {
        return new AeonException(
                        InferenceError.TIMED_OUT,
                        "The answer was not complete within %d s.".formatted(timeout.toSeconds()))
                .retryAfter(COME_BACK);
    }

    /** The only answer. */
    Frame only(Duration timeout) throws InterruptedException {
        return switch (next(System.nanoTime() + timeout.toNanos())) {
            case Frame.Refused refused -> throw exception(refused);
            case null ->
                throw new AeonException(InferenceError.TIMED_OUT, "The model did not answer.").retryAfter(COME_BACK);
            case Frame answer -> answer;
        };
    }

    /** Whether the last answer comes within the time; what comes before it is dropped. */
    boolean ends(Duration grace) throws InterruptedException {
        long deadline = System.nanoTime() + grace.toNanos();
        while (true) {
            switch (next(deadline)) {
                case null -> {
                    return false;
                }
                case Frame.Reading ignored -> {}
                case Frame.Piece ignored -> {}
                case Frame last -> {
                    return true;
                }
            }
        }
    }

    private @Nullable Frame next(long deadline) throws InterruptedException {
        return answers.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private static AeonException exception(Frame.Refused refused) {
        var exception = new AeonException(refused.error(), refused.detail());
        return refused.error().kind().status() == 503 ? exception.retryAfter(COME_BACK) : exception;
    }
}
