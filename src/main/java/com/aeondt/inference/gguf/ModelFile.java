package com.aeondt.inference.gguf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the header of a sound model file says.
 *
 * @param architecture such as {@code llama}
 * @param title the name that its makers gave it
 * @param parameterCount the number of weights: the elements of all tensors
 * @param quantization how they are stored
 * @param contextLength the longest text it was made for, in tokens
 * @param vocabulary what it reads and writes
 * @param chatTemplate the Jinja template that turns messages into a prompt
 * @param toolTemplate another one for conversations in which tools are offered, if there is one
 * @param vocabularyOnly whether it has a tokenizer and no weights
 * @param weightBytes the bytes of all tensors
 * @param cachedPerToken how many numbers the attention cache holds for one token
 * @param scratchBytes what computing needs beside weights and cache, estimated
 * @param obstacle why it cannot be loaded here although it is sound; empty when it can
 * @param fileSize in bytes
 */
public record ModelFile(
        String architecture,
        Optional<String> title,
        long parameterCount,
        Quantization quantization,
        int contextLength,
        Vocabulary vocabulary,
        Optional<String> chatTemplate,
        Optional<String> toolTemplate,
        boolean vocabularyOnly,
        long weightBytes,
        long cachedPerToken,
        long scratchBytes,
        Optional<String> obstacle,
        long fileSize) {

    private static final int BYTES_PER_CACHED_NUMBER = 2;
    private static final int BATCH = 512;

    /**
     * Reads the header of the file and checks everything that it can tell.
     *
     * @throws GgufException when the file is not sound; the message says why
     * @throws IOException when it cannot be read
     */
    public static ModelFile read(Path file) throws IOException {
        return of(GgufReader.read(file));
    }

    static ModelFile of(GgufHeader header) {
        var architecture = header.text("general.architecture")
                .orElseThrow(() -> new GgufException("'general.architecture' is missing"));
        var vocabulary = Vocabulary.of(header);
        var numbers = Hyperparameters.of(header, architecture);
        TensorShapes.check(header, numbers, vocabulary, architecture);
        long weights = header.tensors().stream().mapToLong(GgufTensor::bytes).sum();
        long widest = Math.max(vocabulary.size(), 8L * numbers.embeddingLength());
        return new ModelFile(
                architecture,
                header.text("general.name"),
                header.tensors().stream().mapToLong(GgufTensor::elements).sum(),
                Quantization.of(header),
                numbers.contextLength(),
                vocabulary,
                header.text("tokenizer.chat_template"),
                header.text("tokenizer.chat_template.tool_use"),
                header.tensors().isEmpty(),
                weights,
                numbers.cachedPerToken(),
                Float.BYTES * BATCH * widest,
                obstacle(header, architecture),
                header.fileSize());
    }

    /** The memory that running it takes, in bytes, estimated from the header. */
    public long memoryNeeded(int contextTokens) {
        return weightBytes + BYTES_PER_CACHED_NUMBER * cachedPerToken * contextTokens + scratchBytes;
    }

    /** Whether the native library of this build can run it. */
    public boolean loadable() {
        return obstacle.isEmpty();
    }

    private static Optional<String> obstacle(GgufHeader header, String architecture) {
        if (header.tensors().isEmpty()) {
            return Optional.of("it is a vocabulary without weights");
        }
        if (!Architectures.knows(architecture)) {
            return Optional.of(
                    "the architecture '%s' is not known to this build; connect a server that knows it as an upstream"
                            .formatted(architecture));
        }
        if (!Architectures.generates(architecture)) {
            return Optional.of("'%s' models read text and do not write any".formatted(architecture));
        }
        var odd = List.of("split.count", "adapter.type").stream()
                .filter(header.metadata()::containsKey)
                .findFirst();
        return odd.map(key -> "it is one part of a model: it has '%s'".formatted(key));
    }
}
