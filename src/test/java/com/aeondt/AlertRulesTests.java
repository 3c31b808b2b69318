package com.aeondt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Whoever is woken by an alert finds what to do. */
class AlertRulesTests {

    static Stream<Map<String, Object>> alerts() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml().load(Files.readString(Path.of("infrastructure/monitoring/alert_rules.yml")));
        return file.getOrDefault("groups", List.of()).stream()
                .flatMap(group -> group.getOrDefault("rules", List.of()).stream());
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertNamesARunbookThatExists(Map<String, Object> alert) {
        assertThat(alert).extractingByKey("annotations").isInstanceOfSatisfying(Map.class, annotations -> {
            var runbook = Path.of("docs/runbooks", String.valueOf(annotations.get("runbook")));
            assertThat(runbook).isRegularFile();
        });
    }
}
