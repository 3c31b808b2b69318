package com.aeondt.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.support.AeonIT;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

@AeonIT
class GraphStoreIT {

    @Autowired
    private GraphStore graph;

    @Autowired
    private Driver driver;

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

    private void terminate(String transaction) {
        try (var session = driver.session()) {
            session.run("TERMINATE TRANSACTIONS $id", Map.of("id", transaction)).consume();
        }
    }
}
