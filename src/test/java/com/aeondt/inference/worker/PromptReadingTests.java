package com.aeondt.inference.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.TextSink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptReadingTests {

    private final List<String> read = new ArrayList<>();
    private final List<Integer> told = new ArrayList<>();
    private final TextSink sink = new TextSink() {
        @Override
        public void accept(String piece) {}

        @Override
        public void taken(Usage more) {
            told.add(more.prompt());
        }
    };

    @Test
    void eachPieceBeginsWithTheOneBeforeAndTheLastIsLeft() {
        int tokens = new PromptReading("abcdefghij", 10, 4).begin(read::add, sink, () -> false);

        assertThat(read).containsExactly("abcd", "abcdefgh");
        assertThat(told).containsExactly(4, 4);
        assertThat(tokens).isEqualTo(8);
    }

    @Test
    void aShortPromptIsReadWithTheWriting() {
        assertThat(new PromptReading("abcd", 4, 4).begin(read::add, sink, () -> false))
                .isZero();
        assertThat(read).isEmpty();
    }

    @Test
    void nothingMoreIsReadOfOneThatIsCancelled() {
        int tokens = new PromptReading("abcdefghij", 10, 2).begin(read::add, sink, () -> read.size() == 2);

        assertThat(tokens).isEqualTo(4);
        assertThat(told).containsExactly(2, 2);
    }

    @Test
    void noCharacterIsCutInTwo() {
        new PromptReading("a\uD83D\uDE80b\uD83D\uDE80", 6, 2).begin(read::add, sink, () -> false);

        assertThat(read).containsExactly("a", "a\uD83D\uDE80b");
    }
}
