package com.aeondt.mcp.neural;

import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.Prompt;
import com.aeondt.inference.text.Sampling;
import com.aeondt.inference.text.TextRequest;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A conversation to be continued, with the parameters and defaults of the operating procedures. */
record ChatArguments(
        @JsonPropertyDescription(
                "The model's name, as list_available_models says; may be left out when there is a default.")
        @Size(max = 200) @Nullable String model,

        @JsonPropertyDescription("The conversation so far, the newest message last.") @Size(min = 1, max = 1000) List<Message> messages,

        @JsonPropertyDescription("How freely tokens are chosen: 0 for always the likeliest.")
        @JsonProperty(defaultValue = "0.7")
        @Min(0) @Max(2) @Nullable Double temperature,

        @JsonPropertyDescription("At most so many tokens.")
        @JsonProperty(value = "max_tokens", defaultValue = "500")
        @Min(1) @Max(100_000) @Nullable Integer maxTokens,

        @JsonPropertyDescription("Only the likeliest tokens that make up this share.")
        @JsonProperty(value = "top_p", defaultValue = "1")
        @Min(0) @Max(1) @Nullable Double topP,

        @JsonPropertyDescription("The same seed and conversation give the same answer.") @Nullable Integer seed,

        @JsonPropertyDescription("Texts that end the answer.") @Size(max = 4) @Nullable List<String> stop) {

    private static final int DEFAULT_TOKENS = 500;

    /** Who may speak. */
    enum Speaker {
        @JsonProperty("system")
        SYSTEM(ChatMessage.Role.SYSTEM),
        @JsonProperty("user")
        USER(ChatMessage.Role.USER),
        @JsonProperty("assistant")
        ASSISTANT(ChatMessage.Role.ASSISTANT),
        @JsonProperty("tool")
        TOOL(ChatMessage.Role.TOOL);

        private final ChatMessage.Role role;

        Speaker(ChatMessage.Role role) {
            this.role = role;
        }
    }

    /** A turn. */
    record Message(Speaker role, @Size(max = 500_000) String content) {}

    Optional<String> wanted() {
        return Optional.ofNullable(model);
    }

    int tokens() {
        return Objects.requireNonNullElse(maxTokens, DEFAULT_TOKENS);
    }

    TextRequest request(Duration timeout) {
        var turns = messages.stream()
                .map(message -> new ChatMessage(message.role().role, message.content()))
                .toList();
        return new TextRequest(
                new Prompt.Chat(turns),
                OptionalInt.of(tokens()),
                new Sampling(
                        Objects.requireNonNullElse(temperature, Sampling.DEFAULT.temperature()),
                        Objects.requireNonNullElse(topP, 1.0),
                        0,
                        0,
                        seed == null ? OptionalInt.empty() : OptionalInt.of(seed)),
                Objects.requireNonNullElse(stop, List.of()),
                Optional.empty(),
                timeout);
    }
}
