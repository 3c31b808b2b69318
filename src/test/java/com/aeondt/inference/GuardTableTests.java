package com.aeondt.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of guards names tests that are there. */
class GuardTableTests {

    private static final Path TABLE = Path.of("docs", "security", "inference-guards.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!Without|---).*\\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void everyGuardNamesATestThatIsThere() throws IOException {
        var rows = ROW.matcher(Files.readString(TABLE))
                .results()
                .map(row -> row.group())
                .toList();
        assertThat(rows).hasSizeGreaterThan(20);
        var sources = sources();
        for (var row : rows) {
            var named = NAMED.matcher(row).results().toList();
            assertThat(named).as(row).isNotEmpty();
            for (var test : named) {
                var source = sources.get(test.group(1) + ".java");
                assertThat(source).as(test.group()).isNotNull();
                assertThat(Files.readString(source)).containsPattern("(void|DynamicTest>) " + test.group(2) + "\\(");
            }
        }
    }

    private static Map<String, Path> sources() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(
                            Collectors.toMap(file -> file.getFileName().toString(), file -> file, (one, other) -> one));
        }
    }
}
