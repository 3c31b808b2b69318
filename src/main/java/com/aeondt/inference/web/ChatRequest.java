package com.aeondt.inference.web;

import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.ChatMessage.Role;
import com.aeondt.inference.text.Prompt;
import com.aeondt.inference.text.Sampling;
import com.aeondt.inference.text.TextRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A conversation to be continued. */
record ChatRequest(
        @Schema(description = "The model's name; may be left out when there is a default.") @Nullable String model,

        @NotEmpty List<@Valid Message> messages,

        @Schema(description = "At most so many tokens; 500 when left out.") @Nullable Integer maxTokens,

        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable Double frequencyPenalty,
        @Nullable Double presencePenalty,
        @Nullable Integer seed,
        @Nullable List<String> stop,

        @Schema(description = "A JSON Schema that the answer satisfies.", implementation = Object.class) @Nullable JsonNode schema) {

    static final int DEFAULT_TOKENS = 500;

    /** A turn. */
    record Message(
            @Schema(allowableValues = {"system", "user", "assistant", "tool"}) @NotNull String role,

            @NotNull String content) {}

    Optional<String> wanted() {
        return Optional.ofNullable(model);
    }

    TextRequest toRequest(Duration timeout) {
        return new TextRequest(
                new Prompt.Chat(messages.stream()
                        .map(message -> new ChatMessage(Role.of(message.role()), message.content()))
                        .toList()),
                OptionalInt.of(Objects.requireNonNullElse(maxTokens, DEFAULT_TOKENS)),
                sampling(temperature, topP, frequencyPenalty, presencePenalty, seed),
                Objects.requireNonNullElse(stop, List.of()),
                Optional.ofNullable(schema).map(JsonNode::toString),
                timeout);
    }

    static Sampling sampling(
            @Nullable Double temperature,
            @Nullable Double topP,
            @Nullable Double frequencyPenalty,
            @Nullable Double presencePenalty,
            @Nullable Integer seed) {
        return new Sampling(
                Objects.requireNonNullElse(temperature, Sampling.DEFAULT.temperature()),
                Objects.requireNonNullElse(topP, 1.0),
                Objects.requireNonNullElse(frequencyPenalty, 0.0),
                Objects.requireNonNullElse(presencePenalty, 0.0),
                seed == null ? OptionalInt.empty() : OptionalInt.of(seed));
    }
}
