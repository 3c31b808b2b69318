package com.aeondt.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.support.AeonIT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.neo4j.core.Neo4jClient;

/** A step of Neo4j's schema in the middle of which the process was killed. */
@AeonIT
class UnfinishedSchemaIT {

    private static final long STEP = 999;
    private static final String CONSTRAINT =
            "CREATE CONSTRAINT aeon_unfinished IF NOT EXISTS FOR (n:Unfinished) REQUIRE n.id IS UNIQUE;";

    @Autowired
    private Neo4jClient neo4j;

    @Autowired
    private GraphMigrations server;

    /** The server itself may just be at it. */
    @BeforeEach
    void theOtherStepsAreDone() {
        server.ensure();
    }

    @AfterEach
    void takeTheStepBack() {
        neo4j.query("DROP CONSTRAINT aeon_unfinished IF EXISTS").run();
        neo4j.query("DROP INDEX aeon_unfinished IF EXISTS").run();
        neo4j.query("MATCH (v:AeonSchemaVersion {version: $step}) DELETE v")
                .bind(STEP)
                .to("step")
                .run();
    }

    @Test
    void theIndexOfAConstraintThatWasNotFinishedIsMadeAnew() {
        neo4j.query("CREATE INDEX aeon_unfinished FOR (n:Unfinished) ON (n.id)").run();

        new GraphMigrations(neo4j, new OneStepMore()).ensure();

        assertThat(neo4j.query("SHOW CONSTRAINTS YIELD name WHERE name = 'aeon_unfinished'")
                        .fetch()
                        .all())
                .singleElement()
                .isEqualTo(Map.of("name", "aeon_unfinished"));
    }

    @Test
    void aConstraintThatIsThereStays() {
        neo4j.query(CONSTRAINT).run();

        new GraphMigrations(neo4j, new OneStepMore()).ensure();

        assertThat(neo4j.query("SHOW INDEXES YIELD name, owningConstraint WHERE name = 'aeon_unfinished'")
                        .fetch()
                        .all())
                .singleElement()
                .isEqualTo(Map.of("name", "aeon_unfinished", "owningConstraint", "aeon_unfinished"));
    }

    /** The steps of the class path, and one behind them. */
    private static final class OneStepMore extends PathMatchingResourcePatternResolver {

        @Override
        public Resource[] getResources(String locationPattern) throws IOException {
            var found = super.getResources(locationPattern);
            if (!locationPattern.endsWith(".cypher")) {
                // its own question for the directory
                return found;
            }
            var more = new ByteArrayResource(CONSTRAINT.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public String getFilename() {
                    return "V%d__unfinished.cypher".formatted(STEP);
                }
            };
            return Stream.concat(Arrays.stream(found), Stream.of(more)).toArray(Resource[]::new);
        }
    }
}
