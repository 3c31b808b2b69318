package com.aeondt.inference.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.Completion.Finish;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.Sampling;
import com.aeondt.inference.text.TextSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Prompts of many pieces, read by a real model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongPromptIT {

    private final List<Integer> told = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private NativeModel model;

    @BeforeAll
    void load(@TempDir Path folder) throws Exception {
        model = new NativeModel(TinyModel.in(folder).settings());
    }

    @Test
    void itIsReadPieceByPieceAndCountedOnce() {
        var completion = generate("pump valve alarm ", () -> false);

        assertThat(told).hasSize(3);
        assertThat(told.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(completion.usage().prompt());
        assertThat(completion.usage().completion()).isEqualTo(8);
        assertThat(String.join("", shown)).isEqualTo(completion.text());
    }

    @Test
    void theSameSeedWritesTheSameWhateverWasReadBefore() {
        var first = generate("pump valve alarm ", () -> false).text();
        generate("pump restart log ", () -> false);

        assertThat(generate("pump valve alarm ", () -> false).text()).isEqualTo(first);
    }

    @Test
    void readingEndsWithThePieceInWhichItIsCancelled() {
        var completion = generate("pump valve alarm ", () -> told.size() == 2);

        assertThat(completion.usage()).isEqualTo(new Usage(2 * PromptReading.PIECE, 0));
        assertThat(completion.finish()).isEqualTo(Finish.STOP);
        assertThat(shown).isEmpty();
        assertThat(generate("pump valve alarm ", () -> false).usage().completion())
                .as("its place is free again")
                .isEqualTo(8);
    }

    private Completion generate(String words, BooleanSupplier cancelled) {
        told.clear();
        shown.clear();
        var sink = new TextSink() {
            @Override
            public void accept(String piece) {
                shown.add(piece);
            }

            @Override
            public void taken(Usage more) {
                told.add(more.prompt());
            }
        };
        var sampling = new Sampling(1, 1, 0, 0, OptionalInt.of(7));
        var request = new NativeRequest(
                NativePrompt.raw(words.repeat(60)), OptionalInt.of(8), sampling, List.of(), Optional.empty());
        return model.generate(request, sink, cancelled);
    }
}
