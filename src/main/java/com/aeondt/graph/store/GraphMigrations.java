package com.aeondt.graph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Neo4j's schema in versioned steps, beside Flyway's of PostgreSQL: files below {@code neo4j/migrations}, recorded as a
 * chain of {@code (:AeonSchemaVersion)} nodes with their checksums. They are applied before the first write by whoever leads
 * the projection, so the server starts, and is ready, without Neo4j.
 */
@Component
public class GraphMigrations {

    private static final Logger log = LoggerFactory.getLogger(GraphMigrations.class);
    private static final String FILES = "classpath*:neo4j/migrations/V*.cypher";

    private static final Pattern CONSTRAINT = Pattern.compile("CREATE CONSTRAINT (\\w+) IF NOT EXISTS");

    private final Neo4jClient neo4j;
    private final List<GraphMigration> migrations;
    private volatile boolean current;

    GraphMigrations(Neo4jClient neo4j, ResourcePatternResolver resources) {
        this.neo4j = neo4j;
        this.migrations = read(resources);
    }

    /** Every step, applied or not, in order: what the class path has beside what the store says. */
    public List<SchemaStep> verify() {
        var applied = applied();
        var ours = migrations.stream()
                .map(migration -> new SchemaStep(
                        migration.version(),
                        migration.description(),
                        state(migration, applied.get(migration.version()))));
        var newer = applied.keySet().stream()
                .filter(version -> migrations.stream().noneMatch(known -> known.version() == version))
                .map(version -> new SchemaStep(version, "of a newer server", SchemaStep.State.UNKNOWN));
        return Stream.concat(ours, newer).toList();
    }

    /** Applies what is missing, once per process; a schema that is not ours to change is refused. */
    synchronized void ensure() {
        if (current) {
            return;
        }
        for (var step : verify()) {
            switch (step.state()) {
                case PENDING -> apply(migration(step.version()));
                case CHANGED, UNKNOWN ->
                    throw new IllegalStateException(
                            "The schema of Neo4j has step %d (%s) in a form this server does not know: use the server version that wrote it, or empty Neo4j and rebuild the projection 'graph'."
                                    .formatted(step.version(), step.description()));
                case APPLIED -> {}
            }
        }
        current = true;
    }

    void forget() {
        current = false;
    }

    /** Numbers may have gaps between them. */
    private GraphMigration migration(long version) {
        return migrations.stream()
                .filter(migration -> migration.version() == version)
                .findFirst()
                .orElseThrow();
    }

    private void apply(GraphMigration migration) {
        migration.statements().forEach(statement -> {
            CONSTRAINT.matcher(statement).results().forEach(found -> clearTheWay(found.group(1)));
            neo4j.query(statement).run();
        });
        neo4j.query("CALL db.awaitIndexes(300)").run();
        neo4j.query(Cypher.text("store/schema-version-record"))
                .bindAll(Map.of(
                        "version", migration.version(),
                        "description", migration.description(),
                        "checksum", migration.checksum()))
                .run();
        log.info("Neo4j's schema is at step {}: {}", migration.version(), migration.description());
    }

    /** A process that ended while it made a constraint leaves the constraint's index behind, which nobody fills or may replace. */
    private void clearTheWay(String constraint) {
        var remnants = neo4j.query(Cypher.text("store/schema-remnants"))
                .bind(constraint)
                .to("name")
                .fetch()
                .all();
        if (!remnants.isEmpty()) {
            log.info("Neo4j's constraint {} was begun and not finished: it is made anew", constraint);
            neo4j.query(Cypher.text("store/schema-remnant-drop"))
                    .bind(constraint)
                    .to("name")
                    .run();
        }
    }

    private Map<Long, String> applied() {
        var checksums = new TreeMap<Long, String>();
        neo4j.query(Cypher.text("store/schema-versions"))
                .fetch()
                .all()
                .forEach(row -> checksums.put((Long) row.get("version"), String.valueOf(row.get("checksum"))));
        return checksums;
    }

    private static SchemaStep.State state(
            GraphMigration migration, @org.jspecify.annotations.Nullable String checksum) {
        if (checksum == null) {
            return SchemaStep.State.PENDING;
        }
        return checksum.equals(migration.checksum()) ? SchemaStep.State.APPLIED : SchemaStep.State.CHANGED;
    }

    private static List<GraphMigration> read(ResourcePatternResolver resources) {
        try {
            return Stream.of(resources.getResources(FILES))
                    .map(GraphMigrations::read)
                    .sorted(Comparator.comparingLong(GraphMigration::version))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static GraphMigration read(Resource file) {
        try {
            return GraphMigration.of(
                    Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
