package com.aeondt.tasks.todofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatDocumentTests {

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleReadsAsTheSpecificationSays(FormatDocument.Example example) {
        var text = FormatDocument.text(example.todo());
        var document = TodoDocument.parse(text);

        assertThat(FormatDocument.describe(document)).isEqualTo(example.reads());
        assertThat(document.text()).isEqualTo(text);
    }

    @Test
    void allExamplesAreFound() throws IOException {
        var blocks = Files.readString(Path.of("docs/todo-format.md")).split("```reads\n", -1).length - 1;

        assertThat(examples()).hasSize(blocks).hasSizeGreaterThan(8);
    }

    static List<FormatDocument.Example> examples() throws IOException {
        return FormatDocument.examples(Files.readString(Path.of("docs/todo-format.md")));
    }
}
