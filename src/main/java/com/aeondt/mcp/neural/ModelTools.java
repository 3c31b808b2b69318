package com.aeondt.mcp.neural;

import com.aeondt.inference.LanguageModels;
import com.aeondt.inference.Texts;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.mcp.tool.Tool;
import com.aeondt.mcp.tool.Tool.About;
import com.aeondt.mcp.tool.ToolCall;
import com.aeondt.mcp.tool.Toolset;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to know about the models, and how fast they are. */
@Component
class ModelTools implements Toolset {

    private static final String SCOPE = "llm:use";
    private static final String QUESTION = "Write a Python function to calculate fibonacci numbers";

    private final LanguageModels models;
    private final Texts texts;

    ModelTools(LanguageModels models, Texts texts) {
        this.models = models;
        this.texts = texts;
    }

    /** No arguments. */
    record Nothing() {}

    /** What to measure. */
    record BenchmarkArguments(
            @JsonPropertyDescription("The model's name; may be left out when there is a default.")
            @Size(max = 200) @Nullable String model,

            @JsonPropertyDescription("What it is asked to write.")
            @JsonProperty(defaultValue = QUESTION)
            @Size(max = 20_000) @Nullable String prompt,

            @JsonPropertyDescription("How often.")
            @JsonProperty(value = "num_runs", defaultValue = "10")
            @Min(1) @Max(100) @Nullable Integer runs,

            @JsonPropertyDescription("At most so many tokens in each run.")
            @JsonProperty(value = "max_tokens", defaultValue = "64")
            @Min(1) @Max(1024) @Nullable Integer maxTokens) {}

    /** What was measured. */
    record BenchmarkResult(
            String model,
            @JsonProperty("num_runs") int runs,
            @JsonProperty("total_tokens") long tokens,

            @JsonPropertyDescription("Tokens per second, averaged over the runs.") @JsonProperty("avg_tokens_per_sec")
            double tokensPerSecond,

            @JsonPropertyDescription("Milliseconds of a whole run, averaged.") @JsonProperty("avg_latency_ms")
            double latencyMillis,

            @JsonPropertyDescription("All tokens over all the time, per second.")
            double throughput) {}

    /** Which file to check. */
    record ValidateArguments(
            @JsonPropertyDescription(
                    "The model's name or file, such as models/llama-7b-q4.gguf; only files of the models folder.")
            @JsonProperty("model_path")
            @Size(min = 1, max = 500) String path) {}

    /** All models. */
    record Models(List<ModelEntry> models) {}

    @Override
    public List<Tool<?, ?>> tools() {
        return List.of(
                Tool.reading(
                        new About(
                                "list_available_models",
                                "List models",
                                "Lists the models of this server with what their files say, those that are expected and absent"
                                        + " included.",
                                SCOPE),
                        Nothing.class,
                        Models.class,
                        (nothing, call) -> new Models(
                                models.list().stream().map(ModelEntry::of).toList())),
                Tool.reading(
                        new About(
                                "validate_model",
                                "Validate a model file",
                                "Reads a GGUF file whole and says what it is and whether it is sound.",
                                SCOPE),
                        ValidateArguments.class,
                        ValidationResult.class,
                        (arguments, call) -> ValidationResult.of(models.validate(arguments.path()))),
                Tool.reading(
                        new About(
                                "benchmark_model",
                                "Benchmark a model",
                                "Lets a model write the same text several times and measures how fast it is.",
                                SCOPE),
                        BenchmarkArguments.class,
                        BenchmarkResult.class,
                        this::benchmark),
                Tool.reading(
                        new About(
                                "get_system_info",
                                "System information",
                                "Says what models run on here: backend, threads, memory, architectures, loaded models.",
                                SCOPE),
                        Nothing.class,
                        SystemInfo.class,
                        (nothing, call) -> SystemInfo.of(models.system())));
    }

    private BenchmarkResult benchmark(BenchmarkArguments arguments, ToolCall call) {
        var model = models.resolve(Optional.ofNullable(arguments.model()));
        var request = TextRequest.ask(
                        Objects.requireNonNullElse(arguments.prompt(), QUESTION),
                        Objects.requireNonNullElse(arguments.maxTokens(), 64))
                .withTimeout(texts.timeout());
        var measured = texts.benchmark(
                Optional.of(model), request, Objects.requireNonNullElse(arguments.runs(), 10), piece -> call.goOn());
        return new BenchmarkResult(
                model,
                measured.runs(),
                measured.tokens(),
                measured.tokensPerSecond(),
                measured.latencyMillis(),
                measured.throughput());
    }
}
