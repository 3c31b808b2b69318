package com.aeondt.inference.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files made to break the native library: each is refused with its reason. */
class UnsoundModelTests {

    private static final byte[] SOUND = RandomModel.tiny().writer().bytes();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> craftedHeadersAreRefusedWithTheirReason() {
        return Stream.of(
                crafted("not within 1 and 512", w -> w.put("llama.block_count", 0)),
                crafted("not within 1 and 512", w -> w.put("llama.block_count", 100_000)),
                crafted("belongs to none of the 1 blocks", w -> w.put("llama.block_count", 1)),
                crafted("block 2 of 3 has no tensors", w -> w.put("llama.block_count", 3)),
                crafted("'llama.block_count' is missing", w -> w.remove("llama.block_count")),
                crafted("wrong type", w -> w.put("llama.block_count", "two")),
                crafted("epsilon' is NaN", w -> w.put("llama.attention.layer_norm_rms_epsilon", Float.NaN)),
                crafted("epsilon' is -1", w -> w.put("llama.attention.layer_norm_rms_epsilon", -1f)),
                crafted("epsilon' is 0", w -> w.put("llama.attention.layer_norm_rms_epsilon", 0f)),
                crafted(
                        "epsilon' is Infinity",
                        w -> w.put("llama.attention.layer_norm_rms_epsilon", Float.POSITIVE_INFINITY)),
                crafted("freq_base' is 0", w -> w.put("llama.rope.freq_base", 0f)),
                crafted("not within 1", w -> w.put("llama.attention.head_count", 0)),
                crafted("cannot share", w -> w.put("llama.attention.head_count_kv", 3)),
                crafted("not a multiple", w -> w.put("llama.attention.head_count", 6)),
                crafted("rotated dimensions", w -> w.put("llama.rope.dimension_count", 18)),
                crafted("not within 1", w -> w.put("llama.context_length", 0)),
                crafted("experts", w -> w.put("llama.expert_count", 4)),
                crafted("experts", w -> w.put("llama.expert_used_count", 4)),
                crafted(
                        "instead of [32",
                        w -> w.put("llama.embedding_length", 32).put("llama.rope.dimension_count", 8)),
                crafted("the token 'a' comes twice", w -> w.put("tokenizer.ggml.tokens", new String[] {"a", "b", "a"})),
                crafted("scores for", w -> w.put("tokenizer.ggml.scores", new float[] {1f})),
                crafted("token types for", w -> w.put("tokenizer.ggml.token_type", new int[] {1})),
                crafted("beyond the", w -> w.put("tokenizer.ggml.eos_token_id", 1_000_000)),
                crafted("tokenizer 'magic' is unknown", w -> w.put("tokenizer.ggml.model", "magic")),
                crafted("vocabulary is empty", w -> w.remove("tokenizer.ggml.tokens")),
                crafted("power of two", w -> w.put("general.alignment", 33)),
                crafted("power of two", w -> w.put("general.alignment", 1 << 20)),
                crafted("power of two", w -> w.put("general.alignment", 0)),
                crafted("power of two", w -> w.put("general.alignment", "32")),
                crafted("'general.architecture' is missing", w -> w.remove("general.architecture")),
                crafted("type 9, which is not one for weights", w -> w.retype("output.weight", 9)),
                crafted("type 4, which is not one for weights", w -> w.retype("output.weight", 4)),
                crafted("whole blocks", w -> w.retype("output.weight", 12)),
                crafted("must be F32", w -> w.rename("blk.1.ffn_down.weight", "blk.1.other_norm.weight")),
                crafted("comes twice", w -> w.rename("output.weight", "token_embd.weight")),
                crafted("unprintable", w -> w.rename("output.weight", "out put")),
                crafted("length of a tensor's name", w -> w.rename("output.weight", "x".repeat(64))),
                crafted("dimension of 0", w -> w.reshape("output.weight", 64, 0)),
                crafted("dimension of", w -> w.reshape("output.weight", 64, -1)),
                crafted("5 dimensions", w -> w.reshape("output.weight", 64, 1, 1, 1, 1)),
                crafted("larger than the file", w -> w.reshape("output.weight", 1 << 30, 1 << 30, 1 << 30, 1 << 30)),
                crafted("instead of", w -> w.reshape("token_embd.weight", 64, 32)));
    }

    @TestFactory
    Stream<DynamicTest> brokenBytesAreRefusedWithTheirReason() {
        return Stream.of(
                broken("does not begin with GGUF", 0, 'g'),
                broken("version 4 is not 2 or 3", 4, 4),
                broken("number of tensors", 15, 0x40),
                broken("number of keys", 23, 0x40),
                broken("the length of a key", 28, 2),
                cut("the file is too short", 20),
                cut("too short", 40),
                cut("reaches beyond the file", SOUND.length - 1000));
    }

    @Test
    void aBigEndianFileIsNamedAsSuch() {
        var bytes = SOUND.clone();
        ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN).putInt(4, 3);
        assertThatThrownBy(() -> ModelFile.read(file(bytes))).hasMessage("the file is big-endian");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> ModelFile.read(file(new byte[0]))).isInstanceOf(GgufException.class);
    }

    @Test
    void mutatedFilesAreReadOrRefusedAndNothingElse() throws IOException {
        mutate(250, 1);
    }

    @Test
    @Tag("nightly")
    void manyMutatedFilesAreReadOrRefusedAndNothingElse() throws IOException {
        mutate(5_000, 2);
    }

    @Test
    void randomBytesBehindTheMagicAreRefused() throws IOException {
        var random = new Random(3);
        for (int round = 0; round < 250; round++) {
            var bytes = new byte[24 + random.nextInt(4096)];
            random.nextBytes(bytes);
            System.arraycopy(SOUND, 0, bytes, 0, 8);
            // small counts, so that the reader gets past them
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(8, random.nextInt(4))
                    .putLong(16, random.nextInt(4));
            outcome(file(bytes));
        }
    }

    private void mutate(int files, long seed) throws IOException {
        var random = new Random(seed);
        int header = (int) GgufReader.read(file(SOUND)).dataOffset();
        int refused = 0;
        for (int round = 0; round < files; round++) {
            var bytes = SOUND.clone();
            int changes = 1 + random.nextInt(4);
            for (int change = 0; change < changes; change++) {
                int at = random.nextInt(header - 8);
                switch (random.nextInt(4)) {
                    case 0 -> bytes[at] = (byte) random.nextInt();
                    case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                    case 2 -> ByteBuffer.wrap(bytes).putLong(at, random.nextBoolean() ? -1 : Long.MIN_VALUE);
                    default -> ByteBuffer.wrap(bytes).putInt(at, random.nextInt());
                }
            }
            if (random.nextInt(8) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            refused += outcome(file(bytes)) ? 0 : 1;
        }
        assertThat(refused).as("mutants refused of %d", files).isGreaterThan(files / 4);
    }

    private static boolean outcome(Path file) throws IOException {
        try {
            ModelFile.read(file);
            return true;
        } catch (GgufException refused) {
            assertThat(refused.reason()).isNotBlank();
            return false;
        }
    }

    private DynamicTest crafted(String reason, Consumer<GgufWriter> change) {
        return DynamicTest.dynamicTest(reason, () -> {
            var writer = RandomModel.tiny().writer();
            change.accept(writer);
            assertThatThrownBy(() -> ModelFile.read(file(writer.bytes())))
                    .isInstanceOf(GgufException.class)
                    .hasMessageContaining(reason);
        });
    }

    private DynamicTest broken(String reason, int at, int value) {
        return DynamicTest.dynamicTest(reason, () -> {
            var bytes = SOUND.clone();
            bytes[at] = (byte) value;
            refused(bytes, reason);
        });
    }

    private DynamicTest cut(String reason, int length) {
        return DynamicTest.dynamicTest(reason, () -> refused(Arrays.copyOf(SOUND, length), reason));
    }

    private void refused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> ModelFile.read(file(bytes)))
                .isInstanceOf(GgufException.class)
                .hasMessageContaining(reason);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("model.gguf"), bytes);
    }
}
