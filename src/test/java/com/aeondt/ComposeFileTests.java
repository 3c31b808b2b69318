package com.aeondt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** docker-compose.yml against the operational architecture, section 1.3, and against the settings that the server really has. */
class ComposeFileTests {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)");
    private static final Map<String, String> ADDRESSES = Map.of(
            "neo4j", "172.28.0.10",
            "qdrant", "172.28.0.11",
            "postgres", "172.28.0.12",
            "redis", "172.28.0.13",
            "api", "172.28.0.20");

    /** Only the API is for the local network, everything else for this machine. */
    private static final Map<String, List<String>> PORTS = Map.of(
            "neo4j", List.of("127.0.0.1:7687:7687", "127.0.0.1:7474:7474"),
            "qdrant", List.of("127.0.0.1:6333:6333", "127.0.0.1:6334:6334"),
            "postgres", List.of("127.0.0.1:5432:5432"),
            "redis", List.of("127.0.0.1:6379:6379"),
            "api", List.of("8000:8000"),
            "prometheus", List.of("127.0.0.1:9090:9090"),
            "grafana", List.of("127.0.0.1:3001:3000"),
            "loki", List.of("127.0.0.1:3100:3100"));

    private final String text = read("docker-compose.yml");
    private final Map<String, Object> compose = new Yaml().load(text);

    @Test
    void theNetworkIsThatOfTheArchitecture() {
        var network = at(compose, "networks", "aeon-network");
        assertThat(network).containsEntry("driver", "bridge");
        assertThat(at(network, "ipam"))
                .containsEntry("config", List.of(Map.of("subnet", "172.28.0.0/16", "gateway", "172.28.0.1")));
    }

    @Test
    void everyServiceHasItsAddressAndNoneHasAnothersOne() {
        var addresses = new HashMap<String, String>();
        services()
                .keySet()
                .forEach(name -> addresses.put(name, (String)
                        at(services(), name, "networks", "aeon-network").get("ipv4_address")));
        assertThat(addresses).containsAllEntriesOf(ADDRESSES);
        assertThat(addresses.values()).doesNotHaveDuplicates();
    }

    @Test
    void everyPortIsThatOfTheArchitecture() {
        PORTS.forEach((name, ports) ->
                assertThat(at(services(), name).get("ports")).as(name).isEqualTo(ports));
        assertThat(services())
                .allSatisfy((name, service) -> assertThat(ports(name))
                        .as("%s is reached from this machine only", name)
                        .allMatch(port -> name.equals("api") || port.startsWith("127.0.0.1:")));
    }

    @Test
    void everyVariableOfTheServerIsASettingOfIt() throws IOException {
        // the quick profile compiles without annotation processors, and so without metadata of our own
        assumeThat(Files.exists(Path.of("target/classes/META-INF/spring-configuration-metadata.json")))
                .isTrue();
        var variables = at(services(), "api", "environment").keySet();

        assertThat(variables).hasSizeGreaterThan(10);
        assertThat(settings()).containsAll(variables);
    }

    @Test
    void theServerIsPointedAtTheStoresBesideIt() {
        var environment = at(services(), "api", "environment").toString();
        assertThat(environment)
                .contains(
                        "jdbc:postgresql://172.28.0.12:5432/aeon",
                        "bolt://172.28.0.10:7687",
                        "SPRING_DATA_REDIS_HOST=172.28.0.13",
                        "SPRING_RABBITMQ_HOST="
                                + at(services(), "rabbitmq", "networks", "aeon-network")
                                        .get("ipv4_address"));
    }

    /** No password of ours stands in the file, and make-env.sh provides whatever it asks for. */
    @Test
    void whatItNeedsIsMadeByTheScript() {
        var script = read("scripts/make-env.sh");
        var wanted =
                VARIABLE.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
        var names = script.lines()
                .filter(line -> line.startsWith("for name in "))
                .flatMap(line -> Stream.of(line.split("[ ;]", -1)))
                .map(name -> name + "_PASSWORD")
                .collect(Collectors.toCollection(HashSet::new));
        names.addAll(Set.of("QDRANT_API_KEY", "AEON_DATA"));
        assertThat(names).containsAll(wanted);
        assertThat(services().values())
                .flatExtracting(service -> environment(service).entrySet())
                .filteredOn(entry -> entry.getKey().matches(".*(PASSWORD|PASS|AUTH|API_KEY)"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getValue()).asString().contains("${"));
    }

    @Test
    void everyFileItMountsOrBuildsFromIsThere() {
        var mounted = services().keySet().stream()
                .flatMap(name -> list(at(services(), name), "volumes").stream())
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.substring(0, volume.indexOf(':')));
        assertThat(mounted)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).isRegularFile());
        assertThat(Path.of((String) at(services(), "api", "build").get("dockerfile")))
                .isRegularFile();
    }

    @Test
    void theImageListensWhereTheServerDoes() {
        Map<String, Object> defaults = new Yaml().load(read("src/main/resources/application.yaml"));
        assertThat(read("infrastructure/docker/Dockerfile"))
                .contains("EXPOSE " + at(defaults, "server").get("port"), "-Dproduction", "USER 10001");
    }

    /** Every setting of ours and of what we are built on, as an environment variable. */
    private static Set<String> settings() throws IOException {
        var settings = new HashSet<String>();
        var json = JsonMapper.shared();
        for (var metadata : Collections.list(
                ComposeFileTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (var in = metadata.openStream()) {
                json.readTree(in)
                        .path("properties")
                        .forEach(setting ->
                                settings.addAll(variables(setting.path("name").stringValue())));
            }
        }
        return settings;
    }

    /** Spring Boot takes both, with and without the dashes as underscores. */
    private static Set<String> variables(String setting) {
        var name = setting.replace('.', '_').toUpperCase(Locale.ROOT);
        return new HashSet<>(List.of(name.replace("-", ""), name.replace('-', '_')));
    }

    private Map<String, Object> services() {
        return at(compose, "services");
    }

    private List<String> ports(String service) {
        return list(at(services(), service), "ports");
    }

    @SuppressWarnings("unchecked") // as YAML has it
    private static List<String> list(Map<String, Object> in, String name) {
        return (List<String>) in.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked") // as YAML has it
    private static Map<String, Object> environment(Object service) {
        return (Map<String, Object>) ((Map<String, Object>) service).getOrDefault("environment", Map.of());
    }

    @SuppressWarnings("unchecked") // as YAML has it
    private static Map<String, Object> at(Map<String, Object> in, String... path) {
        Map<String, Object> here = in;
        for (var name : path) {
            here = Objects.requireNonNull((Map<String, Object>) here.get(name), name);
        }
        return here;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
