package com.aeondt.inference.web;

import com.aeondt.inference.Embeddings;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController("/embeddings")
@Tag(name = "Search, extraction & inference")
class EmbeddingController {

    private final Embeddings embeddings;

    EmbeddingController(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** Texts to be turned into vectors. */
    record EmbeddingRequest(@NotEmpty List<@NotNull String> input) {}

    /** Their vectors, in the same order. */
    record EmbeddingAnswer(String model, int dimension, List<List<Float>> vectors, int tokens) {}

    @PostMapping
    @RequiresScope("llm:use")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "Turn texts into vectors")
    EmbeddingAnswer embed(@Valid @RequestBody EmbeddingRequest request) {
        var embedded = embeddings.charged(request.input());
        return new EmbeddingAnswer(Embeddings.MODEL, Embeddings.DIMENSION, embedded.vectors(), embedded.tokens());
    }

    /** A model that makes vectors. */
    record EmbeddingModel(String name, int dimension, int maxTokens) {}

    /** All of them. */
    record EmbeddingModels(List<EmbeddingModel> items) {}

    @GetMapping("/models")
    @RequiresScope("llm:use")
    @Operation(summary = "List the models that make vectors")
    EmbeddingModels models() {
        return new EmbeddingModels(List.of(new EmbeddingModel(Embeddings.MODEL, Embeddings.DIMENSION, 512)));
    }
}
