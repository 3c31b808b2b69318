package com.aeondt.graph.query;

import com.aeondt.graph.cypher.QueryRefused;
import com.aeondt.graph.cypher.SafeQuery;
import com.aeondt.graph.question.Questions;
import com.aeondt.graph.question.Sight;
import com.aeondt.platform.AeonException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Service;

/**
 * Answers queries in Cypher. Each is made anew from its parse tree, so that it sees the caller's tenant and public knowledge only,
 * and runs reading within limits of time, rows, size and number.
 */
@Service
public class GraphQueries {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Questions questions;
    private final QueryProperties limits;
    private final Semaphore places;

    GraphQueries(Questions questions, QueryProperties limits) {
        this.questions = questions;
        this.limits = limits;
        this.places = new Semaphore(limits.concurrent(), true);
    }

    /**
     * Answers a query.
     *
     * @throws AeonException {@link QueryError#REFUSED}, {@link QueryError#FAILED}, {@link QueryError#TOO_SLOW},
     *     {@link QueryError#TOO_LARGE}, {@link QueryError#BUSY}
     */
    public QueryAnswer run(GraphQuery query) {
        int rows = Math.min(query.rows(), limits.rows());
        var safe = safe(query, rows);
        takePlace();
        try {
            return questions.ask(limits.timeout(), sight -> answer(safe, sight, rows));
        } catch (AeonException refusal) {
            throw refusal;
        } catch (RuntimeException failure) {
            throw QueryFailures.of(failure);
        } finally {
            places.release();
        }
    }

    /**
     * Checks a query without running it.
     *
     * @throws AeonException {@link QueryError#REFUSED}
     */
    void check(GraphQuery query) {
        safe(query, 1);
    }

    private static SafeQuery safe(GraphQuery query, int rows) {
        try {
            return SafeQuery.of(query.text(), QueryParameters.of(query.parameters()), rows);
        } catch (QueryRefused refusal) {
            throw QueryFailures.refused(refusal);
        }
    }

    private QueryAnswer answer(SafeQuery query, Sight sight, int rows) {
        var store = questions.store();
        var parameters = new HashMap<String, @Nullable Object>(query.parameters());
        parameters.putAll(sight.with(Map.of()));
        var found = store.rowsOf(query.text(), parameters, Function.identity());
        var shown = found.stream().limit(rows).toList();
        var values = new AnswerValues(RelationshipEnds.of(shown, store, sight), new AnswerSize(limits.size()));
        return new QueryAnswer(
                query.columns().stream().map(SafeQuery.Column::title).toList(),
                shown.stream().map(row -> values(query, row, values)).toList(),
                found.size() > rows);
    }

    private static List<@Nullable Object> values(SafeQuery query, Record row, AnswerValues values) {
        return query.columns().stream()
                .<@Nullable Object>map(column -> values.of(row.get(column.key())))
                .toList();
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new AeonException(QueryError.BUSY, "Other queries are running. Try again in a moment.")
                .retryAfter(PATIENCE);
    }
}
