package com.aeondt.mcp.neural;

import com.aeondt.inference.LanguageModels.Validation;
import com.aeondt.inference.ModelView;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** What a model's file is. */
record ValidationResult(
        String name,

        @JsonPropertyDescription("Whether the file is sound.")
        boolean valid,

        @JsonPropertyDescription("Whether it can run here.") boolean loadable,

        @JsonPropertyDescription("In bytes.") @JsonProperty("file_size")
        long fileSize,

        @Nullable String quantization,
        @Nullable String architecture,
        @JsonProperty("parameter_count") @Nullable Long parameterCount,

        @JsonPropertyDescription("SHA-256 of the file.") String checksum,

        @JsonPropertyDescription("Whether it is the file that the settings name; absent when they name none.") @Nullable Boolean pinned,

        @JsonProperty("context_length") @Nullable Integer contextLength,
        @JsonProperty("vocabulary_only") @Nullable Boolean vocabularyOnly,
        @JsonProperty("chat_template") @Nullable Boolean chatTemplate,

        @JsonPropertyDescription("In bytes, estimated.") @JsonProperty("memory_needed") @Nullable Long memoryNeeded,

        @JsonPropertyDescription("What is wrong, where something is.") @Nullable String reason) {

    static ValidationResult of(Validation validation) {
        ModelView model = validation.model();
        return new ValidationResult(
                model.name(),
                validation.valid(),
                model.usable(),
                validation.fileSize(),
                model.quantization().orElse(null),
                model.architecture().orElse(null),
                model.parameterCount().orElse(null),
                validation.checksum(),
                validation.pinned().orElse(null),
                model.contextLength().orElse(null),
                model.vocabularyOnly().orElse(null),
                model.hasChatTemplate().orElse(null),
                model.memoryNeeded().orElse(null),
                model.reason().orElse(null));
    }
}
