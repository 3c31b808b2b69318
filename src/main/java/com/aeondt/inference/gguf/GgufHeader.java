package com.aeondt.inference.gguf;

import com.aeondt.inference.gguf.GgufValue.Flag;
import com.aeondt.inference.gguf.GgufValue.Real;
import com.aeondt.inference.gguf.GgufValue.Text;
import com.aeondt.inference.gguf.GgufValue.Whole;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The header of a GGUF file whose structure is sound.
 *
 * @param version 2 or 3
 * @param metadata by key, in the order of the file
 * @param tensors in the order of the file, which is the order of their bytes
 * @param dataOffset where the tensor data begins, in bytes from the start of the file
 * @param fileSize in bytes
 */
public record GgufHeader(
        int version, Map<String, GgufValue> metadata, List<GgufTensor> tensors, long dataOffset, long fileSize) {

    public GgufHeader {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        tensors = List.copyOf(tensors);
    }

    /** The string under the key; another type is refused. */
    Optional<String> text(String key) {
        return typed(key, Text.class).map(Text::value);
    }

    /** The integer under the key; another type is refused. */
    Optional<Long> whole(String key) {
        return typed(key, Whole.class).map(Whole::value);
    }

    /** The number under the key; another type is refused. */
    Optional<Double> real(String key) {
        return typed(key, Real.class).map(Real::value);
    }

    /** The truth value under the key; another type is refused. */
    Optional<Boolean> flag(String key) {
        return typed(key, Flag.class).map(Flag::value);
    }

    /** The value under the key as the wanted type; another type is refused. */
    <T extends GgufValue> Optional<T> typed(String key, Class<T> type) {
        var value = metadata.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw new GgufException(
                    "'%s' has the wrong type: %s instead of %s".formatted(key, name(value.getClass()), name(type)));
        }
        return Optional.of(type.cast(value));
    }

    private static String name(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Whole" -> "an integer";
            case "Real" -> "a number";
            case "Flag" -> "a truth value";
            case "Text" -> "a string";
            default -> "an array";
        };
    }
}
