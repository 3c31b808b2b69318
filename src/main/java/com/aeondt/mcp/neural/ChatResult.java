package com.aeondt.mcp.neural;

import com.aeondt.inference.Texts.Written;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Locale;

/** A conversation's next message. */
record ChatResult(
        String model,
        String content,

        @JsonPropertyDescription("stop when the model was done, length when the tokens were used up.")
        @JsonProperty("finish_reason")
        String finishReason,

        Usage usage) {

    /** What it took, in tokens. */
    record Usage(
            @JsonProperty("prompt_tokens") int promptTokens,
            @JsonProperty("completion_tokens") int completionTokens,
            @JsonProperty("total_tokens") int totalTokens) {}

    static ChatResult of(Written written) {
        var completion = written.completion();
        var usage = completion.usage();
        return new ChatResult(
                written.model(),
                completion.text(),
                completion.finish().name().toLowerCase(Locale.ROOT),
                new Usage(usage.prompt(), usage.completion(), usage.total()));
    }
}
