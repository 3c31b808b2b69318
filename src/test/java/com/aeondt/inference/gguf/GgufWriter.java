package com.aeondt.inference.gguf;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes GGUF version 3 files for tests: metadata and tensors of F32, F16 or Q8_0. It writes what it is told, sound or not.
 *
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md">The GGUF format</a>
 */
public final class GgufWriter {

    private static final int ALIGNMENT = 32;

    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private final List<Tensor> tensors = new ArrayList<>();

    /** Sets a key: an Integer (u32), Long (u64), Float, Boolean, String, or an int[], float[] or String[]. */
    public GgufWriter put(String key, Object value) {
        metadata.put(key, value);
        return this;
    }

    public GgufWriter remove(String key) {
        metadata.remove(key);
        return this;
    }

    public GgufWriter tensor(String name, TensorType type, float[] weights, int... dimensions) {
        tensors.add(new Tensor(name, Arrays.stream(dimensions).boxed().toList(), typeId(type), bytes(type, weights)));
        return this;
    }

    /** Drops all tensors, which leaves a vocabulary. */
    public GgufWriter withoutTensors() {
        tensors.clear();
        return this;
    }

    /** Replaces the number of a tensor's type. */
    public GgufWriter retype(String name, int type) {
        tensors.replaceAll(t -> t.name.equals(name) ? new Tensor(name, t.dimensions, type, t.data) : t);
        return this;
    }

    /** Replaces a tensor's name. */
    public GgufWriter rename(String name, String other) {
        tensors.replaceAll(t -> t.name.equals(name) ? new Tensor(other, t.dimensions, t.type, t.data) : t);
        return this;
    }

    /** Replaces a tensor's dimensions, not its bytes. */
    public GgufWriter reshape(String name, int... dimensions) {
        tensors.replaceAll(t -> t.name.equals(name)
                ? new Tensor(name, Arrays.stream(dimensions).boxed().toList(), t.type, t.data)
                : t);
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            write(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Puts the file there at once: a worker may have an earlier one mapped, which must not change under it. */
    public Path write(Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 20)) {
            write(out);
        }
        return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void write(OutputStream stream) throws IOException {
        var out = new Out(stream);
        out.raw("GGUF".getBytes(StandardCharsets.US_ASCII));
        out.i32(3);
        out.i64(tensors.size());
        out.i64(metadata.size());
        for (var entry : metadata.entrySet()) {
            out.string(entry.getKey());
            out.value(entry.getValue());
        }
        long offset = 0;
        for (var tensor : tensors) {
            out.string(tensor.name);
            out.i32(tensor.dimensions.size());
            for (int dimension : tensor.dimensions) {
                out.i64(dimension);
            }
            out.i32(tensor.type);
            out.i64(offset);
            offset = (offset + tensor.data.capacity() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        }
        out.pad();
        for (var tensor : tensors) {
            var bytes = new byte[tensor.data.capacity()];
            tensor.data.get(0, bytes);
            out.raw(bytes);
            out.pad();
        }
    }

    private static int typeId(TensorType type) {
        return switch (type) {
            case F32 -> 0;
            case F16 -> 1;
            case Q8_0 -> 8;
            default -> throw new IllegalArgumentException("not written here: " + type);
        };
    }

    private static ByteBuffer bytes(TensorType type, float[] weights) {
        var out = ByteBuffer.allocate((int) type.bytes(weights.length)).order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case F32 -> {
                for (float weight : weights) {
                    out.putFloat(weight);
                }
            }
            case F16 -> {
                for (float weight : weights) {
                    out.putShort(Float.floatToFloat16(weight));
                }
            }
            case Q8_0 -> {
                for (int block = 0; block < weights.length; block += 32) {
                    quantize(Arrays.copyOfRange(weights, block, block + 32), out);
                }
            }
            default -> throw new IllegalArgumentException("not written here: " + type);
        }
        return out;
    }

    /** One block of Q8_0: a half-precision scale and 32 signed bytes. */
    private static void quantize(float[] block, ByteBuffer out) {
        float largest = 0;
        for (float weight : block) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float scale = largest / 127f;
        out.putShort(Float.floatToFloat16(scale));
        for (float weight : block) {
            out.put((byte) (scale == 0 ? 0 : Math.round(weight / scale)));
        }
    }

    private record Tensor(String name, List<Integer> dimensions, int type, ByteBuffer data) {}

    private static final class Out {

        private final OutputStream stream;
        private final ByteBuffer number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        private long position;

        Out(OutputStream stream) {
            this.stream = stream;
        }

        void i32(int value) throws IOException {
            number.clear().putInt(value);
            stream.write(number.array(), 0, 4);
            position += 4;
        }

        void i64(long value) throws IOException {
            number.clear().putLong(value);
            raw(number.array());
        }

        void raw(byte[] bytes) throws IOException {
            stream.write(bytes);
            position += bytes.length;
        }

        void string(String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            i64(bytes.length);
            raw(bytes);
        }

        void pad() throws IOException {
            raw(new byte[(int) (-position & (ALIGNMENT - 1))]);
        }

        void value(Object value) throws IOException {
            switch (value) {
                case Integer number -> {
                    i32(4);
                    i32(number);
                }
                case Float number -> {
                    i32(6);
                    i32(Float.floatToRawIntBits(number));
                }
                case Boolean flag -> {
                    i32(7);
                    raw(new byte[] {(byte) (flag ? 1 : 0)});
                }
                case String text -> {
                    i32(8);
                    string(text);
                }
                case Long number -> {
                    i32(10);
                    i64(number);
                }
                case int[] numbers -> {
                    array(5, numbers.length);
                    for (int number : numbers) {
                        i32(number);
                    }
                }
                case float[] numbers -> {
                    array(6, numbers.length);
                    for (float number : numbers) {
                        i32(Float.floatToRawIntBits(number));
                    }
                }
                case String[] texts -> {
                    array(8, texts.length);
                    for (String text : texts) {
                        string(text);
                    }
                }
                default -> throw new IllegalArgumentException("no GGUF type for " + value.getClass());
            }
        }

        private void array(int type, int length) throws IOException {
            i32(9);
            i32(type);
            i64(length);
        }
    }
}
