package com.aeondt.mcp.neural;

import com.aeondt.inference.InferenceSystem;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** What models run on here. */
record SystemInfo(
        String library,

        @JsonPropertyDescription("cpu, or cuda when a library built for it is configured.")
        String backend,

        String mode,
        int threads,
        int processors,
        @JsonProperty("memory_budget") long memoryBudget,
        @JsonProperty("memory_used") long memoryUsed,
        @JsonProperty("machine_memory") long machineMemory,
        @JsonProperty("free_memory") long freeMemory,
        List<String> architectures,
        @JsonProperty("loaded_models") List<String> loaded,
        List<String> upstreams,
        @JsonProperty("embedding_model") String embeddingModel) {

    static SystemInfo of(InferenceSystem system) {
        return new SystemInfo(
                system.library(),
                system.backend(),
                system.mode(),
                system.threads(),
                system.processors(),
                system.memoryBudget(),
                system.memoryUsed(),
                system.machineMemory(),
                system.freeMemory(),
                system.architectures(),
                List.copyOf(system.loaded()),
                List.copyOf(system.upstreams()),
                system.embeddingModel());
    }
}
