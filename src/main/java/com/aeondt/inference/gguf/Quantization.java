package com.aeondt.inference.gguf;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a model's weights are stored.
 *
 * @param name what the file says when the tensors agree, such as {@code Q4_K_M}, else the type of most weights
 * @param declared what {@code general.file_type} says
 * @param confirmed whether most weights have the type that was declared
 */
public record Quantization(String name, Optional<String> declared, boolean confirmed) {

    private static final String FILE_TYPE = "general.file_type";
    private static final long GUESSED = 1024;

    /** The file types of llama.cpp by number, each with the tensor type that most of its weights have. */
    private static final Map<Long, Declared> DECLARED = Map.ofEntries(
            declared(0, "F32", TensorType.F32),
            declared(1, "F16", TensorType.F16),
            declared(2, "Q4_0", TensorType.Q4_0),
            declared(3, "Q4_1", TensorType.Q4_1),
            declared(7, "Q8_0", TensorType.Q8_0),
            declared(8, "Q5_0", TensorType.Q5_0),
            declared(9, "Q5_1", TensorType.Q5_1),
            declared(10, "Q2_K", TensorType.Q2_K),
            declared(11, "Q3_K_S", TensorType.Q3_K),
            declared(12, "Q3_K_M", TensorType.Q3_K),
            declared(13, "Q3_K_L", TensorType.Q3_K),
            declared(14, "Q4_K_S", TensorType.Q4_K),
            declared(15, "Q4_K_M", TensorType.Q4_K),
            declared(16, "Q5_K_S", TensorType.Q5_K),
            declared(17, "Q5_K_M", TensorType.Q5_K),
            declared(18, "Q6_K", TensorType.Q6_K),
            declared(19, "IQ2_XXS", TensorType.IQ2_XXS),
            declared(20, "IQ2_XS", TensorType.IQ2_XS),
            declared(21, "Q2_K_S", TensorType.Q2_K),
            declared(22, "IQ3_XS", TensorType.IQ3_S),
            declared(23, "IQ3_XXS", TensorType.IQ3_XXS),
            declared(24, "IQ1_S", TensorType.IQ1_S),
            declared(25, "IQ4_NL", TensorType.IQ4_NL),
            declared(26, "IQ3_S", TensorType.IQ3_S),
            declared(27, "IQ3_M", TensorType.IQ3_S),
            declared(28, "IQ2_S", TensorType.IQ2_XS),
            declared(29, "IQ2_M", TensorType.IQ2_S),
            declared(30, "IQ4_XS", TensorType.IQ4_XS),
            declared(31, "IQ1_M", TensorType.IQ1_M),
            declared(32, "BF16", TensorType.BF16),
            declared(36, "TQ1_0", TensorType.TQ1_0),
            declared(37, "TQ2_0", TensorType.TQ2_0));

    /** Reads the declared type and holds it against the tensors. */
    static Quantization of(GgufHeader header) {
        var declared = header.whole(FILE_TYPE)
                .map(type -> type & ~GUESSED)
                .flatMap(type -> Optional.ofNullable(DECLARED.get(type)));
        var dominant = dominant(header.tensors());
        var declaredName = declared.map(Declared::name);
        if (dominant.isEmpty()) {
            return new Quantization(declaredName.orElse("none"), declaredName, false);
        }
        boolean confirmed = declared.map(Declared::tensors).equals(dominant);
        var name = confirmed ? declaredName.orElseThrow() : dominant.get().name();
        return new Quantization(name, declaredName, confirmed);
    }

    private static Optional<TensorType> dominant(List<GgufTensor> tensors) {
        var elements = new EnumMap<TensorType, Long>(TensorType.class);
        tensors.forEach(tensor -> elements.merge(tensor.type(), tensor.elements(), Long::sum));
        return elements.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static Map.Entry<Long, Declared> declared(long number, String name, TensorType tensors) {
        return Map.entry(number, new Declared(name, tensors));
    }

    private record Declared(String name, TensorType tensors) {}
}
