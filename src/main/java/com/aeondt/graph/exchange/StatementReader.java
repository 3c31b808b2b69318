package com.aeondt.graph.exchange;

import com.aeondt.graph.model.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Statements that are read as they are needed. Remembers where each stands until what became of it is told, which happens in
 * the same order; no more are on the way at a time than make a batch.
 */
final class StatementReader implements Iterator<Statement> {

    /** Where statements come from, one after the other. */
    @FunctionalInterface
    interface Feed {

        /** The next one, empty at the end. */
        Optional<PlacedStatement> next();
    }

    private final Feed feed;
    private final Deque<Place> places = new ArrayDeque<>();
    private Optional<PlacedStatement> ahead = Optional.empty();

    StatementReader(Feed feed) {
        this.feed = feed;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty()) {
            ahead = feed.next();
        }
        return ahead.isPresent();
    }

    @Override
    public Statement next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var next = ahead.orElseThrow();
        ahead = Optional.empty();
        places.add(next.place());
        return next.statement();
    }

    /** Where the statement stands whose outcome is told next. */
    Place told() {
        return places.remove();
    }
}
