package com.aeondt.graph.query;

import com.aeondt.graph.cypher.QueryRefused;
import com.aeondt.platform.AeonException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;

/** What the client is told when its query is refused or fails. */
final class QueryFailures {

    private static final int DEEPEST_CAUSE = 25;
    private static final Pattern PLACE = Pattern.compile("(?s)\\s*\\(line \\d+.*|\\R.*");
    private static final Pattern OWN_NAME = Pattern.compile("`?\\bu_([^`'\"\\s,)]+)`?");

    private QueryFailures() {}

    static AeonException refused(QueryRefused refusal) {
        return new AeonException(QueryError.REFUSED, refusal.detail()).with("construct", refusal.construct());
    }

    /** The failure itself where it is not about the query, such as Neo4j being away. */
    static RuntimeException of(RuntimeException failure) {
        return neo4j(failure).<RuntimeException>flatMap(QueryFailures::about).orElse(failure);
    }

    private static Optional<AeonException> about(Neo4jException failure) {
        var code = failure.code();
        if (code.contains("TransactionTimedOut")) {
            return Optional.of(new AeonException(
                    QueryError.TOO_SLOW, "The query was ended at its time limit. Begin with fewer nodes.", failure));
        }
        if (code.contains("MemoryPoolOutOfMemory") || code.contains("OutOfMemory")) {
            return Optional.of(
                    new AeonException(QueryError.TOO_LARGE, "The query needs more memory than it may use.", failure));
        }
        return failure instanceof ClientException && code.startsWith("Neo.ClientError.Statement")
                ? Optional.of(new AeonException(QueryError.FAILED, detail(failure), failure))
                : Optional.empty();
    }

    /** In the client's names: not the text that was made of the query. */
    private static String detail(Neo4jException failure) {
        var message = PLACE.matcher(String.valueOf(failure.getMessage())).replaceAll("");
        return OWN_NAME.matcher(message).replaceAll("$1");
    }

    private static Optional<Neo4jException> neo4j(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .filter(Neo4jException.class::isInstance)
                .map(Neo4jException.class::cast)
                .findFirst();
    }
}
