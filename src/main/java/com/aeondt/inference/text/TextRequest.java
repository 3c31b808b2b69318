package com.aeondt.inference.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A text to be written.
 *
 * @param prompt what to go on from
 * @param maxTokens at most so many tokens; as many as fit when empty
 * @param sampling how tokens are chosen
 * @param stop texts that end the answer and are not part of it, at most four
 * @param schema the JSON schema that the answer satisfies
 * @param tools what the model may or must ask for; it cannot when empty
 * @param timeout how long it may take, waiting included
 */
public record TextRequest(
        Prompt prompt,
        OptionalInt maxTokens,
        Sampling sampling,
        List<String> stop,
        Optional<String> schema,
        Optional<ToolUse> tools,
        Duration timeout) {

    public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);

    public TextRequest {
        stop = List.copyOf(stop);
    }

    /** A request without tools. */
    public TextRequest(
            Prompt prompt,
            OptionalInt maxTokens,
            Sampling sampling,
            List<String> stop,
            Optional<String> schema,
            Duration timeout) {
        this(prompt, maxTokens, sampling, stop, schema, Optional.empty(), timeout);
    }

    /** The plainest request. */
    public static TextRequest of(Prompt prompt, int maxTokens) {
        return new TextRequest(
                prompt, OptionalInt.of(maxTokens), Sampling.DEFAULT, List.of(), Optional.empty(), DEFAULT_TIMEOUT);
    }

    /** A conversation of one question. */
    public static TextRequest ask(String question, int maxTokens) {
        return of(new Prompt.Chat(List.of(new ChatMessage(ChatMessage.Role.USER, question))), maxTokens);
    }

    public TextRequest withPrompt(Prompt other) {
        return new TextRequest(other, maxTokens, sampling, stop, schema, tools, timeout);
    }

    public TextRequest withSampling(Sampling other) {
        return new TextRequest(prompt, maxTokens, other, stop, schema, tools, timeout);
    }

    public TextRequest withStop(String... texts) {
        return new TextRequest(prompt, maxTokens, sampling, List.of(texts), schema, tools, timeout);
    }

    public TextRequest withSchema(String json) {
        return new TextRequest(prompt, maxTokens, sampling, stop, Optional.of(json), tools, timeout);
    }

    public TextRequest withTools(Optional<ToolUse> use) {
        return new TextRequest(prompt, maxTokens, sampling, stop, schema, use, timeout);
    }

    public TextRequest withTimeout(Duration limit) {
        return new TextRequest(prompt, maxTokens, sampling, stop, schema, tools, limit);
    }
}
