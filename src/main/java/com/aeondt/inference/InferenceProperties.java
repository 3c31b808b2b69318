package com.aeondt.inference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Language models.
 *
 * @param models the folder of model files, subfolders included
 * @param expected names of models that are listed as absent while their file is not there
 * @param pins SHA-256 checksums by model name; another file under the name is not loaded
 * @param defaultModel the model of requests that name none; without it there must be exactly one
 * @param preload the models to load when the server starts
 * @param upload the largest file that can be uploaded
 * @param engine how models are run
 * @param upstreams models of other servers, by the name they have here
 */
@Validated
@ConfigurationProperties("aeon.inference")
record InferenceProperties(
        @NotNull @DefaultValue("data/models") Path models,
        @DefaultValue List<String> expected,
        @DefaultValue Map<String, String> pins,
        @Nullable String defaultModel,
        @DefaultValue List<String> preload,
        @NotNull @DefaultValue("8GB") DataSize upload,
        @Valid @DefaultValue Engine engine,
        @DefaultValue Map<String, @Valid UpstreamServer> upstreams) {

    /**
     * How models are run.
     *
     * @param mode in a process of their own or in the server's
     * @param memory for all models together, estimated before loading; the least recently used make room
     * @param contextLength of one text, in tokens; less when the model was made for less
     * @param parallel how many texts a model writes at the same time
     * @param waiting how many requests may wait for a model
     * @param threads that compute; 0 for one less than there are cores
     * @param gpuLayers how many layers go to the GPU, which needs a library built for it
     * @param library the folder of another build of the native library
     * @param logs the folder for what workers print
     * @param timeout how long a text may take, waiting included
     */
    record Engine(
            @NotNull @DefaultValue("worker") Mode mode,
            @NotNull @DefaultValue("4GB") DataSize memory,
            @Min(64) @Max(1 << 20) @DefaultValue("4096") int contextLength,
            @Min(1) @Max(64) @DefaultValue("4") int parallel,
            @Min(0) @Max(10_000) @DefaultValue("32") int waiting,
            @Min(0) @Max(1024) @DefaultValue("0") int threads,
            @Min(0) @Max(10_000) @DefaultValue("0") int gpuLayers,
            @Nullable Path library,
            @NotNull @DefaultValue("data/logs") Path logs,
            @NotNull @DefaultValue("2m") Duration timeout) {

        /** The threads that compute. */
        int effectiveThreads() {
            return threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        }
    }

    /** Where models run. */
    enum Mode {
        WORKER,
        IN_PROCESS
    }

    /**
     * A model of another server.
     *
     * @param url the server's {@code /v1/}
     * @param model the name it has there
     * @param keyFile the file with the bearer token, if one is wanted
     * @param parallel how many texts it may be asked for at the same time
     */
    record UpstreamServer(
            @NotNull URI url,
            @NotBlank String model,
            @Nullable Path keyFile,
            @Min(1) @Max(1024) @DefaultValue("8") int parallel) {}
}
