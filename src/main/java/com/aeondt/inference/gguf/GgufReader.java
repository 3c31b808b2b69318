package com.aeondt.inference.gguf;

import com.aeondt.inference.gguf.GgufValue.Flag;
import com.aeondt.inference.gguf.GgufValue.Real;
import com.aeondt.inference.gguf.GgufValue.Reals;
import com.aeondt.inference.gguf.GgufValue.Skipped;
import com.aeondt.inference.gguf.GgufValue.Text;
import com.aeondt.inference.gguf.GgufValue.Texts;
import com.aeondt.inference.gguf.GgufValue.Whole;
import com.aeondt.inference.gguf.GgufValue.Wholes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a GGUF header and proves its structure: magic, version, counts and lengths against the bytes that are left, unique
 * keys and tensor names, known types, whole blocks, aligned offsets without gaps inside the file. What the numbers mean for
 * a model is {@link ModelFile}'s part.
 */
public final class GgufReader {

    private static final int MAGIC = 0x46554747;
    private static final int MAX_KEYS = 4096;
    private static final int MAX_TENSORS = 65_536;
    private static final int MAX_ARRAY = 1 << 22;
    private static final int KEPT_ARRAY = 1024;
    private static final int MAX_NAME = 63;
    private static final int MAX_KEY = 1024;
    private static final int MAX_STRING = 1 << 16;
    private static final int MAX_EMBEDDED_FILE = 64 << 20;
    private static final int MAX_ALIGNMENT = 1 << 16;
    private static final int DEFAULT_ALIGNMENT = 32;
    private static final String ALIGNMENT = "general.alignment";
    private static final Set<String> VOCABULARY =
            Set.of("tokenizer.ggml.tokens", "tokenizer.ggml.scores", "tokenizer.ggml.token_type");
    private static final Set<String> EMBEDDED_FILES =
            Set.of("tokenizer.huggingface.json", "tokenizer.ggml.precompiled_charsmap");

    private final GgufInput in;

    private GgufReader(GgufInput in) {
        this.in = in;
    }

    /**
     * Reads the header of the file.
     *
     * @throws GgufException when it is not sound
     * @throws IOException when the file cannot be read
     */
    public static GgufHeader read(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return read(channel);
        }
    }

    static GgufHeader read(SeekableByteChannel content) throws IOException {
        return new GgufReader(new GgufInput(content)).header();
    }

    private GgufHeader header() throws IOException {
        if (in.remaining() < 24) {
            throw new GgufException("the file is too short for a GGUF header");
        }
        if (in.i32() != MAGIC) {
            throw new GgufException("the file does not begin with GGUF");
        }
        int version = in.i32();
        if (version != 2 && version != 3) {
            throw new GgufException(
                    Integer.reverseBytes(version) == 2 || Integer.reverseBytes(version) == 3
                            ? "the file is big-endian"
                            : "version %s is not 2 or 3".formatted(Integer.toUnsignedString(version)));
        }
        int tensorCount = (int) in.count("the number of tensors", MAX_TENSORS, 24);
        int keyCount = (int) in.count("the number of keys", MAX_KEYS, 13);
        var metadata = metadata(keyCount);
        var alignment = alignment(metadata);
        var tensors = tensors(tensorCount, alignment);
        long dataOffset = pad(in.position(), alignment);
        inside(tensors, dataOffset);
        return new GgufHeader(version, metadata, tensors, dataOffset, in.size());
    }

    private Map<String, GgufValue> metadata(int count) throws IOException {
        var metadata = new LinkedHashMap<String, GgufValue>();
        for (int i = 0; i < count; i++) {
            var key = printable(in.string("a key", MAX_KEY), "key");
            if (metadata.containsKey(key)) {
                throw new GgufException("the key '%s' comes twice".formatted(key));
            }
            metadata.put(key, value(key, in.u32()));
        }
        return metadata;
    }

    private GgufValue value(String key, long type) throws IOException {
        return switch ((int) Math.min(type, 99)) {
            case 0 -> new Whole(in.u8());
            case 1 -> new Whole((byte) in.u8());
            case 2 -> new Whole(in.u16());
            case 3 -> new Whole((short) in.u16());
            case 4 -> new Whole(in.u32());
            case 5 -> new Whole(in.i32());
            case 6 -> new Real(Float.intBitsToFloat(in.i32()));
            case 7 -> new Flag(flag(key));
            case 8 -> text(key);
            case 9 -> array(key);
            case 10 -> new Whole(unsigned(key));
            case 11 -> new Whole(in.i64());
            case 12 -> new Real(Double.longBitsToDouble(in.i64()));
            default -> throw new GgufException("'%s' has the unknown type %d".formatted(key, type));
        };
    }

    private GgufValue text(String key) throws IOException {
        if (EMBEDDED_FILES.contains(key)) {
            long length = in.count("the length of '%s'".formatted(key), MAX_EMBEDDED_FILE, 1);
            in.skip(length);
            return new Skipped(length);
        }
        return new Text(in.string("'%s'".formatted(key), MAX_STRING));
    }

    private boolean flag(String key) throws IOException {
        int value = in.u8();
        if (value > 1) {
            throw new GgufException("'%s' is the truth value %d".formatted(key, value));
        }
        return value == 1;
    }

    private long unsigned(String key) throws IOException {
        long value = in.i64();
        if (value < 0) {
            throw new GgufException("'%s' is %s, out of range".formatted(key, Long.toUnsignedString(value)));
        }
        return value;
    }

    private GgufValue array(String key) throws IOException {
        long type = in.u32();
        int width = width(key, type);
        int size = (int) in.count("the length of '%s'".formatted(key), MAX_ARRAY, width);
        boolean keep = size <= KEPT_ARRAY || VOCABULARY.contains(key);
        if (type == 8) {
            return keep ? texts(key, size) : skippedTexts(key, size);
        }
        if (!keep) {
            in.skip((long) size * width);
            return new Skipped(size);
        }
        in.keep(24L * size);
        var elements = new ArrayList<GgufValue>(size);
        for (int i = 0; i < size; i++) {
            elements.add(value(key, type));
        }
        return type == 6 || type == 12 ? reals(elements) : wholes(elements);
    }

    private static int width(String key, long type) {
        return switch ((int) Math.min(type, 99)) {
            case 0, 1, 7 -> 1;
            case 2, 3 -> 2;
            case 4, 5, 6 -> 4;
            case 8, 10, 11, 12 -> 8;
            default -> throw new GgufException("'%s' is an array of the unknown type %d".formatted(key, type));
        };
    }

    private Texts texts(String key, int size) throws IOException {
        var texts = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.string("an element of '%s'".formatted(key), MAX_STRING));
        }
        return new Texts(texts);
    }

    private Skipped skippedTexts(String key, int size) throws IOException {
        for (int i = 0; i < size; i++) {
            in.skip(in.count("the length of an element of '%s'".formatted(key), MAX_STRING, 1));
        }
        return new Skipped(size);
    }

    private static Reals reals(List<GgufValue> elements) {
        return new Reals(elements.stream().map(value -> ((Real) value).value()).toList());
    }

    private static Wholes wholes(List<GgufValue> elements) {
        return new Wholes(elements.stream()
                .map(value -> value instanceof Whole whole ? whole.value() : ((Flag) value).value() ? 1L : 0L)
                .toList());
    }

    private static int alignment(Map<String, GgufValue> metadata) {
        var value = metadata.get(ALIGNMENT);
        if (value == null) {
            return DEFAULT_ALIGNMENT;
        }
        if (value instanceof Whole whole && fitsAlignment(whole.value())) {
            return (int) whole.value();
        }
        throw new GgufException("the alignment is not a power of two from 8 to " + MAX_ALIGNMENT);
    }

    private static boolean fitsAlignment(long value) {
        return value >= 8 && value <= MAX_ALIGNMENT && Long.bitCount(value) == 1;
    }

    private List<GgufTensor> tensors(int count, int alignment) throws IOException {
        var tensors = new ArrayList<GgufTensor>(count);
        var names = new HashSet<String>();
        long expected = 0;
        for (int i = 0; i < count; i++) {
            var tensor = tensor();
            if (!names.add(tensor.name())) {
                throw new GgufException("the tensor '%s' comes twice".formatted(tensor.name()));
            }
            if (tensor.offset() != expected) {
                throw new GgufException("the tensor '%s' is at offset %s instead of %d"
                        .formatted(tensor.name(), Long.toUnsignedString(tensor.offset()), expected));
            }
            expected = pad(Math.addExact(expected, tensor.bytes()), alignment);
            if (expected > in.size() + alignment) {
                throw new GgufException("the tensor '%s' reaches beyond the file".formatted(tensor.name()));
            }
            tensors.add(tensor);
        }
        return tensors;
    }

    private GgufTensor tensor() throws IOException {
        var name = printable(in.string("a tensor's name", MAX_NAME), "tensor name");
        long rank = in.u32();
        if (rank < 1 || rank > 4) {
            throw new GgufException("the tensor '%s' has %d dimensions".formatted(name, rank));
        }
        var dimensions = new ArrayList<Long>();
        long elements = 1;
        for (int i = 0; i < rank; i++) {
            long dimension = in.i64();
            if (dimension < 1 || dimension > Integer.MAX_VALUE) {
                throw new GgufException(
                        "the tensor '%s' has a dimension of %s".formatted(name, Long.toUnsignedString(dimension)));
            }
            dimensions.add(dimension);
            // no element takes less than an eighth of a byte, so this also keeps the product from running over
            if (elements > 8 * in.size() / dimension) {
                throw new GgufException("the tensor '%s' is larger than the file".formatted(name));
            }
            elements *= dimension;
        }
        long typeId = in.u32();
        var type = TensorType.of(typeId)
                .orElseThrow(() -> new GgufException(
                        "the tensor '%s' has the type %d, which is not one for weights".formatted(name, typeId)));
        if (dimensions.getFirst() % type.blockElements() != 0) {
            throw new GgufException("the rows of the tensor '%s' are not whole blocks of %s".formatted(name, type));
        }
        return new GgufTensor(name, dimensions, type, in.i64());
    }

    private void inside(List<GgufTensor> tensors, long dataOffset) {
        if (tensors.isEmpty()) {
            return;
        }
        var last = tensors.getLast();
        if (dataOffset + last.offset() + last.bytes() > in.size()) {
            throw new GgufException("the tensor '%s' reaches beyond the file".formatted(last.name()));
        }
    }

    private static String printable(String name, String what) {
        if (name.isEmpty() || !name.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new GgufException("a %s is empty or has unprintable characters".formatted(what));
        }
        return name;
    }

    private static long pad(long offset, int alignment) {
        return (offset + alignment - 1) & -alignment;
    }
}
