package com.aeondt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.aeondt.support.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/settings.md says every setting of ours: it is made from what the configuration records say about themselves. */
class SettingsPageTests {

    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

    private List<JsonNode> settings = List.of();

    @BeforeEach
    void readMetadata() throws IOException {
        // the quick profile compiles without annotation processors, and so without metadata
        assumeThat(Files.exists(METADATA)).isTrue();
        settings = JsonMapper.shared()
                .readTree(Files.readString(METADATA))
                .path("properties")
                .valueStream()
                .sorted(Comparator.comparing(setting -> setting.path("name").asString()))
                .toList();
    }

    @Test
    void everySettingSaysWhatItIsFor() {
        assertThat(settings)
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.path("description").asString())
                        .as(setting.path("name").asString())
                        .isNotBlank());
    }

    @Test
    void thePageIsUpToDate() {
        var rows = settings.stream()
                .map(setting -> "| `%s` | %s | %s |\n"
                        .formatted(
                                setting.path("name").asString(),
                                defaultOf(setting),
                                text(setting.path("description").asString())))
                .collect(Collectors.joining());
        new Generated(Path.of("docs", "settings.md"), "update-settings").mustBe("""
                # Settings

                Every setting of AEON with its default. They are Spring Boot settings: in `application.yaml`, in `config/` for an environment, as
                an environment variable (`AEON_EVENTS_BATCH_SIZE`), or on the command line (`--aeon.events.batch-size=100`). Secrets have no default and
                come by environment or by file. A value that is out of bounds stops the start and says so. Made from the code by
                `SettingsPageTests`.

                Where the stores are: `spring.datasource.url` and `.password` (role `aeon_app`), `spring.flyway.password` (`aeon_owner`), `spring.neo4j.*`,
                `spring.data.redis.*`, `spring.rabbitmq.*`; with `aeon.mode=embedded` the engines fill these in. TLS: `server.ssl.bundle` and
                `spring.ssl.bundle.*`. Trusted proxies: `server.forward-headers-strategy=native` and `server.tomcat.remoteip.internal-proxies`.

                | Setting | Default | What it does |
                | --- | --- | --- |
                """ + rows);
    }

    private static String defaultOf(JsonNode setting) {
        var value = setting.path("defaultValue");
        if (value.isMissingNode()) {
            return "";
        }
        return "`" + (value.isValueNode() ? value.asString() : value.toString()) + "`";
    }

    private static String text(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`").replace("|", "\\|");
    }
}
