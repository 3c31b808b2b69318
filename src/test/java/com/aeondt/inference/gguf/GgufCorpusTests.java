package com.aeondt.inference.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fuzzing has found worth keeping, read again in every build; and ten minutes more of it, nightly. */
class GgufCorpusTests {

    private static final String CORPUS = "/com/aeondt/inference/gguf/corpus.zip";

    @Test
    void everyFileOfTheCorpusIsAModelOrIsRefusedWithItsReason() throws IOException {
        int accepted = 0;
        var files = corpus();
        for (var file : files) {
            accepted += GgufFuzzer.accepts(file) ? 1 : 0;
        }
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(accepted).as("sound ones of %d", files.size()).isBetween(1, files.size() - 1);
    }

    /** The fuzzer instruments the classes it drives, so it gets a JVM of its own. */
    @Test
    @Tag("nightly")
    void tenMinutesOfFuzzingFindNothing(@TempDir Path folder) throws Exception {
        var seeds = Files.createDirectory(folder.resolve("seeds"));
        var files = corpus();
        for (int i = 0; i < files.size(); i++) {
            Files.write(seeds.resolve("seed-" + i), files.get(i));
        }
        Files.write(seeds.resolve("small"), SmallModel.writer().bytes());
        var log = folder.resolve("jazzer.log").toFile();
        var fuzzing = new ProcessBuilder(command(Files.createDirectory(folder.resolve("found")), seeds))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();

        assertThat(fuzzing.waitFor()).as(() -> read(log)).isZero();
        assertThat(read(log)).contains("Done ");
    }

    private static List<String> command(Path found, Path seeds) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                Jazzer.class.getName(),
                "--target_class=" + GgufFuzzer.class.getName(),
                "--instrumentation_includes=com.aeondt.inference.gguf.**",
                "-max_total_time=" + Integer.getInteger("aeon.test.fuzz.seconds", 600),
                "-max_len=8192",
                "-rss_limit_mb=2048",
                "--reproducer_path=" + found.getParent(),
                "-artifact_prefix=" + found.getParent() + "/",
                found.toString(),
                seeds.toString());
    }

    private static List<byte[]> corpus() throws IOException {
        var files = new ArrayList<byte[]>();
        try (var stream = GgufCorpusTests.class.getResourceAsStream(CORPUS)) {
            if (stream == null) {
                return files;
            }
            var zip = new ZipInputStream(stream);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(zip.readAllBytes());
            }
            return files;
        }
    }

    private static String read(File log) {
        try {
            return Files.readString(log.toPath());
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
