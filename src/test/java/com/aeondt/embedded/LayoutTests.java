package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTests {

    @TempDir
    Path directory;

    @Test
    void anEmptyDirectoryBecomesOneOfOurs() throws IOException {
        Files.createFile(directory.resolve("aeon.lock"));
        Layout.verify(directory);
        assertThat(directory.resolve("layout.properties")).content().contains("layout=1", "postgresql=18", "neo4j=20");
        assertThatCode(() -> Layout.verify(directory)).doesNotThrowAnyException();
    }

    @Test
    void aDirectoryOfSomebodyElseIsLeftAlone() throws IOException {
        var theirs = Files.writeString(directory.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> Layout.verify(directory))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("layout.properties is missing");
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(theirs));
    }

    @ParameterizedTest
    @CsvSource({
        "99, 18, 2026.08.1, knows layouts up to",
        "0, 18, 2026.08.1, cannot read any more",
        "1, 17, 2026.08.1, PostgreSQL 17 cluster",
        "1, 19, 2026.08.1, PostgreSQL 19 cluster",
        "1, 18, 2099.01.0, last opened by Neo4j 2099.01.0",
        "one, 18, 2026.08.1, cannot be read"
    })
    void whatThisServerCannotReadIsRefusedUntouched(String layout, String postgresql, String neo4j, String reason)
            throws IOException {
        var text = "layout=%s\npostgresql=%s\nneo4j=%s\n".formatted(layout, postgresql, neo4j);
        Files.writeString(directory.resolve("layout.properties"), text);
        assertThatThrownBy(() -> Layout.verify(directory))
                .isInstanceOfSatisfying(
                        EngineFailure.class,
                        failure -> assertThat(failure.whatToDo()).isNotBlank())
                .hasMessageContaining(reason);
        assertThat(directory.resolve("layout.properties")).hasContent(text);
    }

    @Test
    void anEarlierNeo4jIsMovedOn() throws IOException {
        Files.writeString(directory.resolve("layout.properties"), "layout=1\npostgresql=18\nneo4j=2025.01.0\n");
        Layout.verify(directory);
        assertThat(directory.resolve("layout.properties")).content().contains("neo4j=" + Layout.CURRENT.neo4j());
    }
}
