package com.aeondt.inference.web;

import com.aeondt.inference.EventStreamWriter;
import com.aeondt.inference.InferenceSystem;
import com.aeondt.inference.LanguageModels;
import com.aeondt.inference.Texts;
import com.aeondt.inference.text.Prompt;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.json.JsonMapper;

@ApiController("/llm")
@Tag(name = "Search, extraction & inference")
class TextController {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Texts texts;
    private final LanguageModels models;

    TextController(Texts texts, LanguageModels models) {
        this.texts = texts;
        this.models = models;
    }

    @PostMapping("/chat")
    @RequiresScope("llm:use")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "Continue a conversation")
    TextAnswer chat(@Valid @RequestBody ChatRequest request) {
        return TextAnswer.of(texts.write(request.wanted(), request.toRequest(texts.timeout()), TextSink.NONE));
    }

    @PostMapping(path = "/chat/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @RequiresScope("llm:use")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(
            summary = "Continue a conversation, piece by piece",
            description = "Events `piece` with `text`, then one `done` with the whole answer, or `problem` with `code`"
                    + " and `detail` when it fails in the middle.")
    void stream(@Valid @RequestBody ChatRequest request, HttpServletResponse response) {
        var events = new EventStreamWriter(response);
        try {
            var written = texts.write(
                    request.wanted(),
                    request.toRequest(texts.timeout()),
                    piece -> events.send("piece", JSON.writeValueAsString(Map.of("text", piece))));
            events.send("done", JSON.writeValueAsString(TextAnswer.of(written)));
        } catch (UncheckedIOException gone) {
            // the client has left: the text was ended, and nobody is there to tell
            return;
        } catch (AeonException failed) {
            if (!events.begun()) {
                throw failed;
            }
            var problem = Map.of("code", failed.code().code(), "detail", failed.detail());
            events.send("problem", JSON.writeValueAsString(problem));
        }
    }

    /** Text to go on from. */
    record CompletionRequest(
            @Nullable String model,
            @NotNull String prompt,
            @Nullable Integer maxTokens,
            @Nullable Double temperature,
            @Nullable Double topP,
            @Nullable Integer seed,
            @Nullable List<String> stop) {}

    @PostMapping("/completions")
    @RequiresScope("llm:use")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "Go on from a text")
    TextAnswer complete(@Valid @RequestBody CompletionRequest request) {
        var text = new TextRequest(
                new Prompt.Raw(request.prompt()),
                OptionalInt.of(Objects.requireNonNullElse(request.maxTokens(), ChatRequest.DEFAULT_TOKENS)),
                ChatRequest.sampling(request.temperature(), request.topP(), null, null, request.seed()),
                Objects.requireNonNullElse(request.stop(), List.of()),
                Optional.empty(),
                texts.timeout());
        return TextAnswer.of(texts.write(Optional.ofNullable(request.model()), text, TextSink.NONE));
    }

    /** A text to be counted. */
    record TokenizeRequest(@Nullable String model, @NotNull String text) {}

    /** Its tokens. */
    record Tokenized(List<Integer> tokens, int count) {}

    @PostMapping("/tokenize")
    @RequiresScope("llm:use")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "Turn a text into tokens")
    Tokenized tokenize(@Valid @RequestBody TokenizeRequest request) {
        var tokens = texts.tokenize(Optional.ofNullable(request.model()), request.text());
        return new Tokenized(tokens, tokens.size());
    }

    /** Tokens to be read. */
    record DetokenizeRequest(
            @Nullable String model, @NotNull List<@NotNull Integer> tokens) {}

    /** Their text. */
    record Detokenized(String text) {}

    @PostMapping("/detokenize")
    @RequiresScope("llm:use")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "Turn tokens into a text")
    Detokenized detokenize(@Valid @RequestBody DetokenizeRequest request) {
        return new Detokenized(texts.detokenize(Optional.ofNullable(request.model()), request.tokens()));
    }

    @GetMapping("/system")
    @RequiresScope("llm:use")
    @Operation(summary = "Say what models run on")
    InferenceSystem system() {
        return models.system();
    }
}
