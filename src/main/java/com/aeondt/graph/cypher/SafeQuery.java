package com.aeondt.graph.cypher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.parser.internal.parser.javacc.Cypher;
import org.neo4j.cypherdsl.parser.internal.parser.javacc.CypherCharStream;

/**
 * A query that can be run: it reads nothing but what the parameters {@code tenants} and {@code clearance}, which the caller of this
 * has to add, let it see.
 *
 * @param text new Cypher 5, nothing of which but names is the client's
 * @param parameters what the client's values and literals have become
 * @param columns of the result, in order
 */
public record SafeQuery(String text, Map<String, @Nullable Object> parameters, List<Column> columns) {

    /** The longest text that is read. */
    public static final int LONGEST = 8_000;

    /**
     * A column of the result.
     *
     * @param key its name in the result
     * @param title its name as the client wrote it
     */
    public record Column(String key, String title) {}

    /**
     * Translates a query.
     *
     * @param rows how many are wanted at most; the query returns one more if there are more
     * @throws QueryRefused when it does not parse, or names the first thing in it that is not allowed
     */
    public static SafeQuery of(String text, Map<String, ? extends @Nullable Object> parameters, int rows) {
        if (text.length() > LONGEST) {
            throw new QueryRefused("so long a text", "A query has at most %d characters.".formatted(LONGEST));
        }
        var translation = new Translation(text, parameters);
        var query = parse(translation);
        var columns = query.result().items().stream()
                .map(item -> new Column(item.output().replace("`", ""), item.title()))
                .toList();
        return new SafeQuery("CYPHER 5 " + query.limited(rows), new HashMap<>(translation.parameters()), columns);
    }

    /** Whatever goes wrong in the parser, the text was not a query that is understood. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // of its fifty type parameters none says anything here
    private static SingleQuery parse(Translation translation) {
        var parser = new Cypher(new Grammar(translation).factory(), null, new CypherCharStream(translation.text()));
        try {
            return (SingleQuery) parser.Statements();
        } catch (QueryRefused refused) {
            throw refused;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError unreadable) {
            // the parser's own way to report an error needs classes of the database that are not here
            throw unreadable(parser);
        }
    }

    @SuppressWarnings("rawtypes")
    private static QueryRefused unreadable(Cypher parser) {
        var last = parser.token;
        var place = last == null || last.image == null
                ? ""
                : " after '%s' in line %d, column %d".formatted(last.image, last.beginLine, last.beginColumn);
        return new QueryRefused(
                "text that is no Cypher", "The text could not be read as one Cypher query%s.".formatted(place));
    }
}
