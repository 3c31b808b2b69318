package com.aeondt.inference.worker;

import com.aeondt.inference.dialect.ToolDialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a model is run.
 *
 * @param model the file, checked before
 * @param contextLength of one text, in tokens
 * @param parallel how many texts are written at the same time
 * @param threads the native threads that compute
 * @param gpuLayers how many layers go to the GPU; 0 for none
 * @param vocabularySize the number of tokens
 * @param template what is known of its template
 */
public record NativeSettings(
        Path model,
        int contextLength,
        int parallel,
        int threads,
        int gpuLayers,
        int vocabularySize,
        ChatTemplate template) {

    /** How the model asks for tools; empty when it cannot. */
    Optional<ToolDialect> tools() {
        return template.tools();
    }

    /** How many tokens of a prompt are read at a time. */
    int piece() {
        return gpuLayers > 0 ? PromptReading.PIECE_OF_GPU : PromptReading.PIECE;
    }

    /** As words for a command line; the worker has nothing to do with templates. */
    List<String> words() {
        return List.of(
                model.toString(),
                String.valueOf(contextLength),
                String.valueOf(parallel),
                String.valueOf(threads),
                String.valueOf(gpuLayers),
                String.valueOf(vocabularySize));
    }

    static NativeSettings parse(List<String> words) {
        return new NativeSettings(
                Path.of(words.get(0)),
                Integer.parseInt(words.get(1)),
                Integer.parseInt(words.get(2)),
                Integer.parseInt(words.get(3)),
                Integer.parseInt(words.get(4)),
                Integer.parseInt(words.get(5)),
                ChatTemplate.PLAIN);
    }
}
