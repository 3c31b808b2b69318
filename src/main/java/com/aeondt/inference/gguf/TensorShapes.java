package com.aeondt.inference.gguf;

import java.util.List;
import java.util.regex.Pattern;

/** Holds the tensors against the numbers that the model is built from. */
final class TensorShapes {

    private static final Pattern BLOCK = Pattern.compile("blk\\.(\\d{1,6})\\.(.+)");

    private TensorShapes() {}

    static void check(GgufHeader header, Hyperparameters numbers, Vocabulary vocabulary, String architecture) {
        var inBlocks = new boolean[numbers.blocks()];
        for (var tensor : header.tensors()) {
            var matcher = BLOCK.matcher(tensor.name());
            if (matcher.matches()) {
                int block = Integer.parseInt(matcher.group(1));
                if (block >= inBlocks.length) {
                    throw new GgufException("the tensor '%s' belongs to none of the %d blocks"
                            .formatted(tensor.name(), inBlocks.length));
                }
                inBlocks[block] = true;
            }
            if (tensor.name().endsWith("norm.weight") && tensor.type() != TensorType.F32) {
                throw new GgufException("the tensor '%s' must be F32, not %s".formatted(tensor.name(), tensor.type()));
            }
            embedding(tensor, numbers, vocabulary);
        }
        for (int block = 0;
                !header.tensors().isEmpty() && Architectures.attends(architecture) && block < inBlocks.length;
                block++) {
            if (!inBlocks[block]) {
                throw new GgufException("block %d of %d has no tensors".formatted(block, inBlocks.length));
            }
        }
    }

    private static void embedding(GgufTensor tensor, Hyperparameters numbers, Vocabulary vocabulary) {
        if (tensor.name().equals("token_embd.weight") && vocabulary.size() > 0) {
            var expected = List.of((long) numbers.embeddingLength(), (long) vocabulary.size());
            if (!tensor.dimensions().equals(expected)) {
                throw new GgufException(
                        "the tensor 'token_embd.weight' is %s instead of %s".formatted(tensor.dimensions(), expected));
            }
        }
    }
}
