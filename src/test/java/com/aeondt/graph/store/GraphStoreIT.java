package com.aeondt.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AeonIT
class GraphStoreIT {

    @Autowired
    private GraphStore graph;

    @Autowired
    private Driver driver;

    @Autowired
    private Callers callers;

    /** As when the limit is reached just then. */
    @Test
    void anAnswerThatIsThereIsGivenThoughNeo4jEndsTheTransactionBeforeItsEnd() {
        var mark = "mark-" + UUID.randomUUID();
        var own = "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery CONTAINS '" + mark
                + "' RETURN transactionId AS id";

        var answer = graph.reading(GraphStore.READ_LIMIT, () -> {
            var ids = graph.rowsOf(own, Map.of(), row -> row.get("id").asString());
            terminate(ids.getFirst());
            return ids;
        });

        assertThat(answer).hasSize(1);
    }

    @Test
    void anOperatorSeesHowItsSchemaStands() {
        graph.prepare();
        assertThat(states()).isNotEmpty().containsOnly("APPLIED");

        run("CREATE (:AeonSchemaVersion {version: 999, checksum: 'of a newer server'})");
        try {
            assertThat(states()).containsOnlyOnce("UNKNOWN").endsWith("UNKNOWN");
        } finally {
            run("MATCH (v:AeonSchemaVersion {version: 999}) DELETE v");
        }
    }

    private List<String> states() {
        var answer = Objects.requireNonNull(callers.asInstallationAdministrator()
                .http()
                .get()
                .uri("/api/v1/graph/migrations")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        return answer.get("items").findValuesAsString("state");
    }

    private void run(String query) {
        try (var session = driver.session()) {
            session.run(query).consume();
        }
    }

    private void terminate(String transaction) {
        try (var session = driver.session()) {
            session.run("TERMINATE TRANSACTIONS $id", Map.of("id", transaction)).consume();
        }
    }
}
