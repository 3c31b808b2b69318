package com.aeondt.graph.web;

import com.aeondt.graph.store.GraphMigrations;
import com.aeondt.graph.store.SchemaStep;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;

@ApiController("/graph/migrations")
@Tag(name = "Graph")
class GraphMigrationController {

    private final GraphMigrations migrations;

    GraphMigrationController(GraphMigrations migrations) {
        this.migrations = migrations;
    }

    @Schema(name = "GraphMigration")
    record MigrationBody(
            @Schema(example = "2") long version,
            @Schema(example = "entities") String description,

            @Schema(
                    description =
                            "APPLIED as this server has it; PENDING: not yet, for some seconds after the first start or for as long as Neo4j is away; CHANGED: applied in another form; UNKNOWN: of a newer server")
            SchemaStep.State state) {

        static MigrationBody of(SchemaStep step) {
            return new MigrationBody(step.version(), step.description(), step.state());
        }
    }

    @Operation(
            operationId = "verifyGraphMigrations",
            summary = "Hold the schema of Neo4j against this server's",
            description =
                    "Each versioned step of it, compared by its checksum. The server that leads the projection 'graph' applies what is PENDING before it writes, when Neo4j answers; a server is ready before that, and until then answers from the graph are 503. With one that is CHANGED or UNKNOWN the projection writes nothing.")
    @RequiresScope("platform:read")
    @GetMapping
    Page<MigrationBody> verify() {
        return new Page<>(migrations.verify().stream().map(MigrationBody::of).toList(), null);
    }
}
