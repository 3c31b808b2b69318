package com.aeondt.inference.gguf;

import com.aeondt.inference.gguf.GgufValue.Real;
import com.aeondt.inference.gguf.GgufValue.Reals;
import com.aeondt.inference.gguf.GgufValue.Wholes;
import java.util.Map;

/**
 * The numbers a model is built from, checked to make sense together.
 *
 * @param contextLength the longest text it was made for, in tokens
 * @param embeddingLength the width of a token's vector
 * @param blocks the number of layers
 * @param cachedPerToken how many numbers the attention cache holds for one token over all layers
 */
record Hyperparameters(int contextLength, int embeddingLength, int blocks, long cachedPerToken) {

    private static final int MAX_BLOCKS = 512;
    private static final int MAX_CONTEXT = 1 << 28;
    private static final int MAX_WIDTH = 1 << 20;

    /** Reads and checks the architecture's part of the header. */
    static Hyperparameters of(GgufHeader header, String architecture) {
        var keys = new Keys(header, architecture);
        finite(header, architecture);
        int context = keys.required("context_length", MAX_CONTEXT);
        int width = keys.required("embedding_length", MAX_WIDTH);
        int blocks = keys.required("block_count", MAX_BLOCKS);
        keys.optional("feed_forward_length", 1, 1 << 26, blocks);
        experts(keys);
        if (!Architectures.attends(architecture)) {
            return new Hyperparameters(context, width, blocks, 0);
        }
        long heads = keys.heads("attention.head_count", blocks);
        long keyValueHeads = header.metadata().containsKey(architecture + ".attention.head_count_kv")
                ? keys.heads("attention.head_count_kv", blocks)
                : heads;
        if (heads % keyValueHeads != 0) {
            throw new GgufException(
                    "%d attention heads cannot share %d key-value heads".formatted(heads, keyValueHeads));
        }
        boolean ownLength = header.metadata().containsKey(architecture + ".attention.key_length");
        if (!ownLength && width % heads != 0) {
            throw new GgufException("the embedding length %d is not a multiple of %d heads".formatted(width, heads));
        }
        long keyLength = keys.optional("attention.key_length", width / heads, MAX_WIDTH, 0);
        long valueLength = keys.optional("attention.value_length", width / heads, MAX_WIDTH, 0);
        long rotated = keys.optional("rope.dimension_count", keyLength, MAX_WIDTH, 0);
        if (rotated > keyLength || rotated % 2 != 0) {
            throw new GgufException("%d rotated dimensions do not fit a head of %d".formatted(rotated, keyLength));
        }
        return new Hyperparameters(context, width, blocks, blocks * keyValueHeads * (keyLength + valueLength));
    }

    private static void experts(Keys keys) {
        long experts = keys.optional("expert_count", 0, 1024, 0);
        long used = keys.optional("expert_used_count", 0, 1024, 0);
        if (used > experts || (experts > 0 && used == 0)) {
            throw new GgufException("%d experts of %d cannot be used".formatted(used, experts));
        }
    }

    private static void finite(GgufHeader header, String architecture) {
        for (Map.Entry<String, GgufValue> entry : header.metadata().entrySet()) {
            var key = entry.getKey();
            if (!key.startsWith(architecture + ".")) {
                continue;
            }
            boolean positive = key.endsWith("epsilon") || key.endsWith("freq_base") || key.endsWith("scaling.factor");
            if (entry.getValue() instanceof Real real
                    && (!Double.isFinite(real.value()) || (positive && real.value() <= 0))) {
                throw new GgufException("'%s' is %s".formatted(key, real.value()));
            }
            if (entry.getValue() instanceof Reals reals
                    && reals.values().stream().anyMatch(value -> !Double.isFinite(value))) {
                throw new GgufException("'%s' has a number that is not finite".formatted(key));
            }
        }
    }

    private record Keys(GgufHeader header, String architecture) {

        int required(String name, int max) {
            var key = architecture + "." + name;
            long value = header.whole(key).orElseThrow(() -> new GgufException("'%s' is missing".formatted(key)));
            return (int) range(key, value, 1, max);
        }

        long optional(String name, long otherwise, long max, int perBlock) {
            var key = architecture + "." + name;
            if (perBlock > 0 && header.metadata().get(key) instanceof Wholes wholes) {
                var values = wholes.values();
                if (values.size() != perBlock) {
                    throw new GgufException("'%s' has %d values for %d blocks".formatted(key, values.size(), perBlock));
                }
                values.forEach(value -> range(key, value, 0, max));
                return values.stream().mapToLong(Long::longValue).max().orElse(otherwise);
            }
            return header.whole(key).map(value -> range(key, value, 0, max)).orElse(otherwise);
        }

        long heads(String name, int blocks) {
            var key = architecture + "." + name;
            if (!header.metadata().containsKey(key)) {
                throw new GgufException("'%s' is missing".formatted(key));
            }
            return range(key, optional(name, 0, MAX_WIDTH, blocks), 1, MAX_WIDTH);
        }

        private static long range(String key, long value, long min, long max) {
            if (value < min || value > max) {
                throw new GgufException("'%s' is %d, not within %d and %d".formatted(key, value, min, max));
            }
            return value;
        }
    }
}
