package com.aeondt.graph.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.graph.GraphFixture;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;

/** Two tenants and public knowledge between them: one of the two tries every way to the other's. */
@AeonIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscapeAttemptsIT {

    private static final String MARK = "FOREIGN";
    private static final int FEWEST = 60;

    @Autowired
    private Callers callers;

    @Autowired
    private GraphFixture graph;

    private Callers.Client eve;
    private TenantId foreign;
    private String before;

    /** What is tried, and what becomes of it: {@code harmless}, the construct that is refused, or {@code ?} for any refusal. */
    record Attempt(String expected, String query) {}

    @BeforeAll
    void twoTenantsAndWhatTheyShare() {
        eve = callers.as(BuiltInRole.BACKEND);
        foreign = callers.newTenant();
        var technique = graph.node(TenantId.PUBLIC, "attack-pattern", "Shared technique");
        var own = graph.node(eve.tenant(), "malware", "Own malware");
        var theirs = graph.node(foreign, "malware", MARK + " malware", Map.of("zero", 0, "note", MARK));
        var service = graph.node(foreign, "service", MARK + " service");
        graph.edge(eve.tenant(), own, "uses", technique);
        graph.edge(foreign, theirs, "uses", technique, Map.of("note", MARK));
        graph.edge(foreign, theirs, "targets", service);
        graph.edge(foreign, own, "related-to", technique, Map.of("note", MARK));
        before = graph.state(foreign);
    }

    static List<Attempt> attempts() throws IOException {
        var file = new ClassPathResource("graph/escape-attempts.txt").getContentAsString(StandardCharsets.UTF_8);
        return file.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 2))
                .map(parts -> new Attempt(parts[0], parts[1]))
                .toList();
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(attempts()).hasSizeGreaterThanOrEqualTo(FEWEST).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void noneSeesOrChangesAnything(Attempt attempt) {
        var answer = eve.http()
                .post()
                .uri("/api/v1/graph/query")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("query", attempt.query(), "parameters", parameters(attempt.query())))
                .exchange()
                .returnResult(String.class);
        var body = String.valueOf(answer.getResponseBody());

        assertThat(body).doesNotContain(foreign.toString(), "_tlp\":", "tenantId\":");
        assertThat(withoutEcho(body, attempt)).doesNotContain(MARK);
        if (attempt.expected().equals("harmless")) {
            assertThat(answer.getStatus().value()).as(body).isEqualTo(200);
        } else if (attempt.expected().equals("own failure")) {
            assertThat(answer.getStatus().value() == 200 || body.contains("\"code\":\"graph-query-failed\""))
                    .as(body)
                    .isTrue();
        } else {
            assertThat(body).contains("\"code\":\"graph-query-refused\"");
            assertThat(attempt.expected().equals("?") || body.contains("\"construct\":\"" + attempt.expected() + "\""))
                    .as(body)
                    .isTrue();
        }
        assertThat(graph.state(foreign)).isEqualTo(before);
    }

    /** The names of columns are the client's own words. */
    private static String withoutEcho(String body, Attempt attempt) {
        return attempt.query().contains(MARK) ? body.replaceAll("\"columns\":\\[[^\\]]*]", "") : body;
    }

    private Map<String, Object> parameters(String query) {
        var known = Map.<String, Object>of(
                "name", MARK + " malware",
                "names", List.of("Node"),
                "key", "tenantId",
                "foreign", foreign.toString(),
                "tenants", List.of(foreign.toString()));
        return known.entrySet().stream()
                .filter(parameter -> query.contains("$" + parameter.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
