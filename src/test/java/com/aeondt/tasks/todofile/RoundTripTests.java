package com.aeondt.tasks.todofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTests {

    @Property(tries = 500)
    void whatIsPrintedIsWhatWasRead(@ForAll("files") String file) {
        assertThat(TodoDocument.parse(file).text()).isEqualTo(file);
    }

    @Property(tries = 10_000)
    @Tag("nightly")
    void whatIsPrintedIsWhatWasReadManyTimes(@ForAll("files") String file) {
        whatIsPrintedIsWhatWasRead(file);
    }

    @Property(tries = 200)
    void anyTextAtAllIsADocument(@ForAll String text) {
        assertThat(TodoDocument.parse(text).text()).isEqualTo(text);
    }

    @Property(tries = 200)
    void anyBytesAreADocumentOrRefusedWithAnOffset(@ForAll byte[] bytes) {
        try {
            assertThat(Utf8.encode(TodoDocument.parse(bytes).text())).isEqualTo(bytes);
        } catch (Utf8.InvalidUtf8Exception e) {
            assertThat(e.offset()).isBetween(0, bytes.length - 1);
        }
    }

    @Test
    void anEntryThatNoDatabaseCanKeepStaysText() {
        var file = "- [ ] One\n  - ID: TASK-1\n  - Context: 🎯\0\n- [ ] a\0\n- [ ] Two\n";

        var document = TodoDocument.parse(file);

        assertThat(document.text()).isEqualTo(file);
        assertThat(document.entries()).extracting(Entry::title).containsExactly("Two");
        assertThat(document.findings())
                .filteredOn(finding -> finding.code().equals("nul-character"))
                .extracting(Finding::line, Finding::column)
                .containsExactly(tuple(3, 15), tuple(4, 8));
    }

    @Property(tries = 200)
    void eachEntryReadAloneIsTheSameEntry(@ForAll("files") String file) {
        for (var entry : TodoDocument.parse(file).entries()) {
            assertThat(Entry.parse(entry.raw())).isEqualTo(entry);
        }
    }

    @ParameterizedTest
    @MethodSource("oddFiles")
    void oddFilesComeBackByteForByte(Path file) throws Exception {
        var bytes = Files.readAllBytes(file);

        assertThat(Utf8.encode(TodoDocument.parse(bytes).text())).isEqualTo(bytes);
    }

    static Stream<Path> oddFiles() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/todofile/odd"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("ownFiles")
    void thePlanOfThisProjectComesBackByteForByteWithoutFindings(Path file) throws Exception {
        var bytes = Files.readAllBytes(file);
        var document = TodoDocument.parse(bytes);

        assertThat(Utf8.encode(document.text())).isEqualTo(bytes);
        assertThat(document.findings()).isEmpty();
    }

    static Stream<Path> ownFiles() {
        return Stream.of("current.todo", "backlog.todo", "SOT.md", "README.md")
                .map(Path::of)
                .filter(Files::exists);
    }

    @Test
    void theEmptyFileIsADocumentWithoutSegments() {
        assertThat(TodoDocument.parse("").segments()).isEmpty();
    }

    @Provide
    Arbitrary<String> files() {
        return Generated.files();
    }

    /** Files made of all that may stand in one, in any order. */
    static final class Generated {

        private static final String[] PIECES = {
            "- [ ] [P1] Do it @backend #api due:2026-11-27",
            "- [x] Done [COMPLETED: 2026-11-20]",
            "* [/] Working on it",
            "+ [!] Blocked\tby a tab",
            "- [-] Cancelled",
            "- [?] unknown state",
            "- [P1] no box",
            "-[ ] no blank",
            "- []",
            "- [ ]",
            "- [ ] #only #tags",
            "- [ ] [P9] priority",
            "  - ID: TASK-1",
            "  - ID: TASK-2",
            "\t- Context: tab",
            "  - Success: wrapped",
            "    over lines",
            "      due:2026-W48",
            "    - nested: list",
            "  - **Notes:** bold",
            "  - [ ] checklist",
            "```",
            "```java",
            "  ~~~",
            "<!-- a comment",
            "-->",
            "<!-- whole -->",
            "# Heading",
            "## 🔥 P1 - High",
            "| a | b |",
            "| --- | --- |",
            "> quote",
            "prose with trailing blanks   ",
            "",
            "",
            " ",
            "\t",
            "\uFEFF",
            "a\rb",
            "ünïcödé 𝒳 👩‍💻 \u00a0",
            "---"
        };

        private Generated() {}

        static Arbitrary<String> files() {
            Arbitrary<String> line = Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(9, Arbitraries.of(PIECES)),
                    net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(20)));
            Arbitrary<String> end =
                    Arbitraries.frequency(net.jqwik.api.Tuple.of(8, "\n"), net.jqwik.api.Tuple.of(2, "\r\n"));
            Arbitrary<String> lines = net.jqwik.api.Combinators.combine(line, end)
                    .as((l, e) -> l + e)
                    .list()
                    .ofMaxSize(40)
                    .map(l -> String.join("", l));
            return net.jqwik.api.Combinators.combine(lines, line, Arbitraries.of(true, false))
                    .as((body, last, ended) -> ended ? body : body + last);
        }
    }
}
