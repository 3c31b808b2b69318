package com.aeondt.inference.worker;

import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.TextSink;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads a prompt in pieces, so that it can be left in the middle. The library would read it to its end: it looks at a cancellation
 * between its own batches, but whoever waits for the first piece of the answer is not woken by one and waits for ever.
 */
final class PromptReading {

    /** About a second or two of a large model's work on a CPU; smaller ones cost no more in total. */
    static final int PIECE = 64;

    /** A GPU reads as many as fast as few. */
    static final int PIECE_OF_GPU = 512;

    private final String prompt;
    private final int tokens;
    private final int piece;

    /**
     * @param tokens of the prompt
     * @param piece how many of them are read at a time
     */
    PromptReading(String prompt, int tokens, int piece) {
        this.prompt = prompt;
        this.tokens = tokens;
        this.piece = piece;
    }

    /**
     * Reads all but the last piece, which is read with the writing.
     *
     * @param reader reads a beginning of the prompt, of which it knows the one before
     * @param sink is told of each piece before it is read
     * @return how many tokens were read, or were about to be when the work was cancelled
     */
    int begin(Consumer<String> reader, TextSink sink, BooleanSupplier cancelled) {
        int read = 0;
        while (tokens - read > piece && !cancelled.getAsBoolean()) {
            sink.taken(new Usage(piece, 0));
            read += piece;
            reader.accept(prompt.substring(0, cut(read)));
        }
        return read;
    }

    /** About where the tokens end: the next reading begins where the two differ. */
    private int cut(int read) {
        int at = (int) ((long) prompt.length() * read / tokens);
        return at > 0 && Character.isHighSurrogate(prompt.charAt(at - 1)) ? at - 1 : at;
    }
}
