package com.aeondt.inference.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTests {

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void aFile() {
        file = folder.resolve("model.gguf");
    }

    @Test
    void theHeaderTellsWhatTheModelIs() throws IOException {
        var model = ModelFile.read(RandomModel.tiny().writer().write(file));

        assertThat(model.architecture()).isEqualTo("llama");
        assertThat(model.title()).contains("random");
        assertThat(model.contextLength()).isEqualTo(2048);
        assertThat(model.chatTemplate()).contains(RandomModel.TEMPLATE);
        assertThat(model.fileSize()).isEqualTo(Files.size(file));
        assertThat(model.loadable()).isTrue();
        assertThat(model.vocabularyOnly()).isFalse();
    }

    @Test
    void parametersAreTheElementsOfAllTensors() throws IOException {
        var model = ModelFile.read(RandomModel.tiny().writer().write(file));

        int vocabulary = model.vocabulary().size();
        long block = 2 * 64 + 2 * 64 * 64 + 2 * 64 * 32 + 3 * 64 * 128;
        assertThat(model.parameterCount()).isEqualTo(2L * 64 * vocabulary + 64 + 2 * block);
    }

    @Test
    void quantizationIsHeldAgainstTheTensors() throws IOException {
        var honest = ModelFile.read(RandomModel.tiny().writer().write(file)).quantization();
        assertThat(honest.name()).isEqualTo("Q8_0");
        assertThat(honest.confirmed()).isTrue();

        var lying = ModelFile.read(
                        RandomModel.tiny().writer().put("general.file_type", 15).write(file))
                .quantization();
        assertThat(lying.name()).isEqualTo("Q8_0");
        assertThat(lying.declared()).contains("Q4_K_M");
        assertThat(lying.confirmed()).isFalse();
    }

    @Test
    void controlTokensAreNamedLongestFirst() throws IOException {
        var vocabulary = ModelFile.read(RandomModel.tiny().writer().write(file)).vocabulary();

        assertThat(vocabulary.kind()).isEqualTo("llama");
        assertThat(vocabulary.controlTokens()).containsExactly("<|im_start|>", "<|im_end|>", "</s>", "<s>");
    }

    @Test
    void aVocabularyWithoutWeightsIsRecognised() throws IOException {
        var model = ModelFile.read(RandomModel.tiny().writer().withoutTensors().write(file));

        assertThat(model.vocabularyOnly()).isTrue();
        assertThat(model.obstacle()).contains("it is a vocabulary without weights");
    }

    @Test
    void anArchitectureNewerThanTheLibraryIsSoundAndNotLoadable() throws IOException {
        var model = ModelFile.read(newer());

        assertThat(model.architecture()).isEqualTo("qwen3");
        assertThat(model.loadable()).isFalse();
        assertThat(model.obstacle().orElseThrow()).contains("'qwen3' is not known to this build");
    }

    private Path newer() throws IOException {
        return RandomModel.tiny()
                .writer()
                .put("general.architecture", "qwen3")
                .put("qwen3.context_length", 2048)
                .put("qwen3.embedding_length", 64)
                .put("qwen3.block_count", 2)
                .put("qwen3.attention.head_count", 4)
                .put("qwen3.attention.head_count_kv", 2)
                .write(file);
    }

    @Test
    void memoryGrowsWithTheContext() throws IOException {
        var model = ModelFile.read(RandomModel.tiny().writer().write(file));

        long perToken = 2 * 2 * 2 * (16 + 16);
        assertThat(model.memoryNeeded(1024) - model.memoryNeeded(0)).isEqualTo(1024 * perToken);
        assertThat(model.memoryNeeded(0)).isGreaterThan(model.weightBytes());
    }

    @Test
    void checksumsAreComputedAgainOnlyWhenTheFileChanges() throws IOException {
        var checksums = new Checksums();
        Files.writeString(file, "abc");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(checksums.of(file)).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

        Files.writeString(file, "xyz");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(checksums.of(file)).startsWith("ba7816bf");

        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(1)));
        assertThat(checksums.of(file)).doesNotStartWith("ba7816bf");
    }
}
