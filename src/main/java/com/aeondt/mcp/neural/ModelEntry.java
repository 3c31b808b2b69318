package com.aeondt.mcp.neural;

import com.aeondt.inference.ModelView;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A model of the list. */
record ModelEntry(
        String name,

        @JsonPropertyDescription("loaded, available, upstream, vocabulary, not-loadable, invalid or absent.")
        String state,

        @Nullable String architecture,
        @Nullable String quantization,
        @JsonProperty("parameter_count") @Nullable Long parameterCount,
        @JsonProperty("file_size") @Nullable Long fileSize,
        @JsonProperty("context_length") @Nullable Integer contextLength,
        @JsonProperty("memory_needed") @Nullable Long memoryNeeded,

        @JsonPropertyDescription("Why it cannot be used, where it cannot.") @Nullable String reason) {

    static ModelEntry of(ModelView view) {
        return new ModelEntry(
                view.name(),
                view.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                view.architecture().orElse(null),
                view.quantization().orElse(null),
                view.parameterCount().orElse(null),
                view.fileSize().orElse(null),
                view.contextLength().orElse(null),
                view.memoryNeeded().orElse(null),
                view.reason().orElse(null));
    }
}
