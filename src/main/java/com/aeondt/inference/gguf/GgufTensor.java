package com.aeondt.inference.gguf;

import java.util.List;

/**
 * What the header says about a tensor.
 *
 * @param name unique in the file
 * @param dimensions one to four, the fastest changing first, each at least 1
 * @param type how its elements are stored
 * @param offset of its bytes from the beginning of the tensor data
 */
public record GgufTensor(String name, List<Long> dimensions, TensorType type, long offset) {

    public GgufTensor {
        dimensions = List.copyOf(dimensions);
    }

    /** The number of elements. */
    public long elements() {
        return dimensions.stream().reduce(1L, Math::multiplyExact);
    }

    /** The number of bytes. */
    public long bytes() {
        return type.bytes(elements());
    }
}
