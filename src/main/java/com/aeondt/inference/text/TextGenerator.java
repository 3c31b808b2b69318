package com.aeondt.inference.text;

import java.util.List;

/**
 * Something that writes text: a model in a process of its own, one in this process, or another server. Safe for use by many
 * threads. What callers send has passed {@link GuardedGenerator}.
 *
 * <p>Every operation fails with {@link InferenceError#MODEL_UNAVAILABLE} when the model is away, and with
 * {@link InferenceError#PARAMETER_UNSUPPORTED} when it cannot do what is asked.
 */
public interface TextGenerator extends AutoCloseable {

    /** How many texts it writes at the same time. */
    int parallel();

    /** Texts that would be read as control tokens and so must not come from a user. */
    List<String> controlTokens();

    /** Whether it can be offered tools. */
    boolean takesTools();

    /**
     * Writes a text.
     *
     * @param sink gets the pieces as they come
     * @throws com.aeondt.platform.AeonException with {@link InferenceError#CONTEXT_LENGTH_EXCEEDED} before the first piece, or
     *     {@link InferenceError#TIMED_OUT}
     * @throws InterruptedException when the calling thread is interrupted; the writing has been cancelled
     */
    Completion generate(TextRequest request, TextSink sink) throws InterruptedException;

    /** The tokens of the text, without any that mark its beginning or end. */
    List<Integer> tokenize(String text) throws InterruptedException;

    /**
     * The text of the tokens.
     *
     * @throws com.aeondt.platform.AeonException with {@link InferenceError#TOKENS_INVALID}
     */
    String detokenize(List<Integer> tokens) throws InterruptedException;

    /** Ends what runs and frees everything. */
    @Override
    void close();
}
