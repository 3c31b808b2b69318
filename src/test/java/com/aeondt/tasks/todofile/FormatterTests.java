package com.aeondt.tasks.todofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatterTests {

    @Test
    void entriesTakeThePlainFormAndTextKeepsItsBytes() {
        assertThat(format("""
                        # Plan\s\s

                        *   [X]  [P1] Move  the store\s\s
                        \t- assigned: Ops
                        \t+ **Context:** it is full,
                        \t  and it grows

                        \tID: TASK-7
                        \t- [ ] a step
                        \t- Ticket-System: X-1

                        prose\s\s
                        """)).isEqualTo("""
                        # Plan\s\s

                        - [x] [P1] Move  the store
                          - ID: TASK-7
                          - Context: it is full, and it grows
                          - Assigned: Ops
                          - Ticket-System: X-1
                          - [ ] a step

                        prose\s\s
                        """);
    }

    @Test
    void aPlainFileStaysAsItIs() throws IOException {
        for (var name : List.of("current.todo", "backlog.todo")) {
            var text = Files.readString(Path.of(name));
            assertThat(TodoDocument.parse(format(text)).entries())
                    .extracting(Entry::title)
                    .isEqualTo(TodoDocument.parse(text).entries().stream()
                            .map(Entry::title)
                            .toList());
            assertThat(format(format(text))).isEqualTo(format(text));
        }
    }

    @Property(tries = 300)
    void formattingKeepsWhatIsSaidAndIsDoneOnce(@ForAll("files") String file) {
        check(file);
    }

    @ParameterizedTest
    @MethodSource("oddFiles")
    void oddFilesAreFormattedOnce(Path file) throws Exception {
        check(Utf8.decode(Files.readAllBytes(file)));
    }

    static Stream<Path> oddFiles() throws IOException {
        return RoundTripTests.oddFiles();
    }

    private static void check(String file) {
        var before = TodoDocument.parse(file);
        var formatted = format(file);
        var after = TodoDocument.parse(formatted);

        assertThat(format(formatted)).isEqualTo(formatted);
        assertThat(after.entries()).hasSameSizeAs(before.entries());
        for (int i = 0; i < before.entries().size(); i++) {
            var one = before.entries().get(i);
            var other = after.entries().get(i);
            assertThat(other.title()).isEqualTo(one.title());
            assertThat(other.id()).isEqualTo(one.id());
            assertThat(other.box()).isEqualTo(one.box());
            assertThat(other.tags()).isEqualTo(one.tags());
            assertThat(other.dueText()).isEqualTo(one.dueText());
        }
        assertThat(text(after)).isEqualTo(text(before));
    }

    private static List<String> text(TodoDocument document) {
        return document.segments().stream()
                .filter(segment -> !(segment instanceof Entry))
                .map(Segment::raw)
                .toList();
    }

    private static String format(String text) {
        return Formatter.format(TodoDocument.parse(text));
    }

    @Provide
    Arbitrary<String> files() {
        return RoundTripTests.Generated.files();
    }
}
