package com.aeondt.graph.store;

import com.aeondt.platform.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Values;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Neo4j as the module sees it: transactions around queries that are named by their file. When Neo4j is away the driver's
 * exception goes up; the HTTP layer turns it into 503 with Retry-After.
 */
@Component
public class GraphStore {

    /** How long a question may take; the graph shares its memory with everything else. */
    public static final Duration READ_LIMIT = Duration.ofSeconds(10);

    private final Neo4jClient neo4j;
    private final Neo4jTransactionManager transactions;
    private final GraphMigrations migrations;

    GraphStore(Neo4jClient neo4j, Neo4jTransactionManager transactions, GraphMigrations migrations) {
        this.neo4j = neo4j;
        this.transactions = transactions;
        this.migrations = migrations;
    }

    /** One reading query in a transaction of its own. */
    public <T> List<T> read(String query, Map<String, Object> parameters, Function<Record, T> row) {
        return reading(READ_LIMIT, () -> rows(query, parameters, row));
    }

    /**
     * Runs reading queries in one transaction that Neo4j ends at the limit and in which nothing can be written. It is rolled back:
     * there is nothing to commit, and a commit of what Neo4j has just ended fails as if it were our mistake.
     */
    public <T> T reading(Duration limit, Supplier<T> work) {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        template.setTimeout((int) Math.max(1, Deadline.within(limit).toSeconds()));
        return template.execute(status -> {
            var result = work.get();
            if (status.isNewTransaction()) {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    /** Brings the schema up to date. */
    public void prepare() {
        migrations.ensure();
    }

    /** Runs queries in one writing transaction, on the current schema. */
    public void writing(Runnable work) {
        migrations.ensure();
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /** The rows of a query of the current transaction. */
    public <T> List<T> rows(String query, Map<String, Object> parameters, Function<Record, T> row) {
        return rowsOf(Cypher.text(query), parameters, row);
    }

    /** The rows of a text that was built, not written by a client; in the current transaction. */
    public <T> List<T> rowsOf(
            String text, Map<String, ? extends @Nullable Object> parameters, Function<Record, T> row) {
        return neo4j.delegateTo(runner -> Optional.of(
                        runner.run(text, Values.value((Object) parameters)).list(row)))
                .run()
                .orElse(List.of());
    }

    /** Runs a query of the current transaction for its effect. */
    public void run(String query, Map<String, Object> parameters) {
        neo4j.query(Cypher.text(query)).bindAll(parameters).run();
    }

    /** After Neo4j was emptied behind our back, the schema has to be looked at again. */
    public void forgetSchema() {
        migrations.forget();
    }
}
