package com.aeondt.inference.web;

import com.aeondt.inference.Benchmark;
import com.aeondt.inference.LanguageModels;
import com.aeondt.inference.LanguageModels.Validation;
import com.aeondt.inference.ModelView;
import com.aeondt.inference.Texts;
import com.aeondt.inference.gguf.ModelFile;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.RequiresScope;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@ApiController("/llm/models")
@Tag(name = "Search, extraction & inference")
class ModelController {

    private static final String QUESTION = "Describe the purpose of a runbook.";

    private final LanguageModels models;
    private final Texts texts;

    ModelController(LanguageModels models, Texts texts) {
        this.models = models;
        this.texts = texts;
    }

    /** A model. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Model(
            String name,
            String state,
            @Nullable String title,
            @Nullable String architecture,
            @Nullable Long parameterCount,
            @Nullable String quantization,
            @Nullable Integer contextLength,
            @Nullable Integer vocabularySize,
            @Nullable Boolean chatTemplate,
            @Nullable Long fileSize,
            @Nullable Long memoryNeeded,
            @Nullable String reason) {

        static Model of(ModelView view) {
            var facts = view.facts();
            return new Model(
                    view.name(),
                    view.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    facts.flatMap(ModelFile::title).orElse(null),
                    facts.map(ModelFile::architecture).orElse(null),
                    facts.map(ModelFile::parameterCount).orElse(null),
                    facts.map(file -> file.quantization().name()).orElse(null),
                    facts.map(ModelFile::contextLength).orElse(null),
                    facts.map(file -> file.vocabulary().size()).orElse(null),
                    facts.map(file -> file.chatTemplate().isPresent()).orElse(null),
                    facts.map(ModelFile::fileSize).orElse(null),
                    view.memoryNeeded().orElse(null),
                    view.reason().orElse(null));
        }
    }

    /** All models. */
    record Models(List<Model> items) {}

    @GetMapping
    @RequiresScope("llm:use")
    @Operation(summary = "List the models, those that are expected and absent included")
    Models list() {
        return new Models(models.list().stream().map(Model::of).toList());
    }

    @GetMapping("/{name}")
    @RequiresScope("llm:use")
    @Operation(summary = "Read what a model's file says")
    Model find(@PathVariable String name) {
        return Model.of(models.find(name));
    }

    @PostMapping("/{name}/load")
    @RequiresScope("llm:admin")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "Load a model, making room if need be")
    Model load(@PathVariable String name) throws InterruptedException {
        return Model.of(models.load(name));
    }

    @PostMapping("/{name}/unload")
    @RequiresScope("llm:admin")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "Unload a model and free its memory")
    Model unload(@PathVariable String name) {
        return Model.of(models.unload(name));
    }

    /** What a model's file is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ValidationAnswer(
            boolean valid,
            Model model,
            long fileSize,
            String checksum,
            @Nullable Boolean pinned,
            @Nullable String declaredQuantization,
            @Nullable Boolean quantizationConfirmed) {

        static ValidationAnswer of(Validation validation) {
            var quantization = validation.model().facts().map(ModelFile::quantization);
            return new ValidationAnswer(
                    validation.valid(),
                    Model.of(validation.model()),
                    validation.fileSize(),
                    validation.checksum(),
                    validation.pinned().orElse(null),
                    quantization.flatMap(each -> each.declared()).orElse(null),
                    quantization.map(each -> each.confirmed()).orElse(null));
        }
    }

    @PostMapping("/{name}/validate")
    @RequiresScope("llm:use")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "Check a model's file and compute its checksum")
    ValidationAnswer validate(@PathVariable String name) {
        return ValidationAnswer.of(models.validate(name));
    }

    /** What to measure. */
    record BenchmarkRequest(
            @Nullable String prompt,
            @Nullable @Min(1) @Max(100) Integer runs,
            @Nullable @Min(1) @Max(1024) Integer maxTokens) {}

    @PostMapping("/{name}/benchmark")
    @RequiresScope("llm:use")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "Measure how fast a model writes")
    Benchmark benchmark(@PathVariable String name, @Valid @RequestBody BenchmarkRequest request) {
        var question = Objects.requireNonNullElse(request.prompt(), QUESTION);
        var text = TextRequest.ask(question, Objects.requireNonNullElse(request.maxTokens(), 64))
                .withTimeout(texts.timeout());
        return texts.benchmark(Optional.of(name), text, Objects.requireNonNullElse(request.runs(), 10), TextSink.NONE);
    }

    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RequiresScope("llm:admin")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Upload a model's file; it is taken in only when it is whole and sound")
    Model add(@PathVariable String name, HttpServletRequest request) throws IOException {
        return Model.of(models.add(name, request.getInputStream()));
    }

    @DeleteMapping("/{name}")
    @RequiresScope("llm:admin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a model's file")
    void remove(@PathVariable String name) {
        models.remove(name);
    }
}
