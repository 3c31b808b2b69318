package com.aeondt.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aeondt.inference.InferenceProperties.Engine;
import com.aeondt.inference.InferenceProperties.Mode;
import com.aeondt.inference.gguf.ModelFile;
import com.aeondt.inference.gguf.RandomModel;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.platform.AeonException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Which models run when there is memory for two of three. */
class ModelRuntimeIT {

    @TempDir
    private Path folder = Path.of("");

    private long each;
    private ModelRuntime runtime = runtime(Map.of(), DataSize.ofBytes(1));

    @BeforeEach
    void threeModels() throws IOException {
        for (var name : List.of("one", "two", "three")) {
            RandomModel.tiny().writer().write(folder.resolve(name + ".gguf"));
        }
        var settings = settings(Map.of(), DataSize.ofBytes(1));
        each = new ModelLoader(settings).memoryNeeded(ModelFile.read(folder.resolve("one.gguf")));
        runtime = runtime(Map.of(), DataSize.ofBytes(2 * each));
    }

    @AfterEach
    void stop() {
        runtime.close();
    }

    @Test
    void theLeastRecentlyUsedMakesRoom() throws Exception {
        use("one");
        use("two");
        use("one");
        assertThat(runtime.memoryUsed()).isEqualTo(2 * each);

        use("three");
        assertThat(runtime.loaded()).containsExactlyInAnyOrder("one", "three");
        assertThat(runtime.memoryUsed()).isLessThanOrEqualTo(2 * each);

        use("two");
        assertThat(runtime.loaded()).containsExactlyInAnyOrder("two", "three");
    }

    @Test
    void whatIsInUseStays() throws Exception {
        runtime.use(
                "one",
                first -> runtime.use("two", second -> {
                    refused(InferenceError.MODEL_UNAVAILABLE, () -> use("three"));
                    refused(InferenceError.MODEL_IN_USE, () -> runtime.unload("one"));
                    return true;
                }));
        assertThat(runtime.loaded()).containsExactlyInAnyOrder("one", "two");
        runtime.unload("one");
        use("three");
        assertThat(runtime.loaded()).containsExactlyInAnyOrder("two", "three");
    }

    @Test
    void whatCannotFitIsRefusedBeforeItIsLoaded() {
        var small = runtime(Map.of(), DataSize.ofBytes(each - 1));
        refused(InferenceError.MODEL_NOT_LOADABLE, () -> small.load("one"));
        assertThat(small.loaded()).isEmpty();
    }

    @Test
    void anotherFileThanThePinnedOneIsNotLoaded() throws Exception {
        var pinned = runtime(Map.of("one", "0".repeat(64)), DataSize.ofBytes(2 * each));
        refused(InferenceError.MODEL_NOT_LOADABLE, () -> pinned.load("one"));

        var checksum = new ModelFolder(settings(Map.of(), DataSize.ofBytes(1))).checksum(folder.resolve("one.gguf"));
        var right = runtime(Map.of("one", checksum.toUpperCase(Locale.ROOT)), DataSize.ofBytes(2 * each));
        right.load("one");
        assertThat(right.loaded()).containsExactly("one");
        right.close();
    }

    @Test
    void theModelsThatAreWantedFromTheStartAreLoadedThenAndOneThatIsMissingStopsNobody() {
        var settings = settings(Map.of(), DataSize.ofBytes(2 * each), List.of("missing", "one"));
        var files = new ModelFolder(settings);
        new LanguageModels(files, runtime, new ModelLoader(settings), settings, change -> {}).preload();

        await().until(() -> runtime.loaded().contains("one"));
    }

    private void use(String name) throws InterruptedException {
        runtime.use(name, model -> true);
    }

    private static void refused(InferenceError error, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        AeonException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(error));
    }

    private ModelRuntime runtime(Map<String, String> pins, DataSize memory) {
        var settings = settings(pins, memory);
        return new ModelRuntime(new ModelFolder(settings), new ModelLoader(settings), settings);
    }

    private InferenceProperties settings(Map<String, String> pins, DataSize memory) {
        return settings(pins, memory, List.of());
    }

    private InferenceProperties settings(Map<String, String> pins, DataSize memory, List<String> preload) {
        var engine = new Engine(
                Mode.IN_PROCESS, memory, 256, 1, 4, 1, 0, null, folder.resolve("logs"), Duration.ofMinutes(1));
        return new InferenceProperties(
                folder, List.of(), pins, null, preload, DataSize.ofMegabytes(1), engine, Map.of());
    }
}
