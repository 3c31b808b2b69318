package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import com.aeondt.graph.model.Outcome.Result;
import com.aeondt.platform.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Some statements in a row, each about something else, and what becomes of them. */
final class IntakeBatch {

    private static final int STATEMENTS = 1_000;
    private static final long CHARACTERS = 2_000_000;

    private final Tlp clearance;
    private final Map<EntityId, Prepared> statements = new LinkedHashMap<>();
    private final Map<Long, Outcome> outcomes = new TreeMap<>();
    private long characters;

    /**
     * An empty one.
     *
     * @param clearance the highest marking that whoever sends the statements may see
     */
    IntakeBatch(Tlp clearance) {
        this.clearance = clearance;
    }

    Tlp clearance() {
        return clearance;
    }

    /** Whether this one belongs into the next batch: after many, after large ones, or when it is about what one here is about. */
    boolean isFullFor(Prepared.Attempt attempt) {
        var prepared = attempt.prepared();
        return outcomes.size() + statements.size() >= STATEMENTS
                || characters >= CHARACTERS
                || (prepared != null && statements.containsKey(prepared.id()));
    }

    void add(long index, Prepared.Attempt attempt) {
        var prepared = attempt.prepared();
        if (prepared == null) {
            outcomes.put(index, new Outcome(index, attempt.id(), Result.REFUSED, attempt.violations()));
        } else {
            statements.put(prepared.id(), prepared);
            characters += prepared.object().toString().length();
        }
    }

    boolean isEmpty() {
        return statements.isEmpty() && outcomes.isEmpty();
    }

    Collection<Prepared> statements() {
        return List.copyOf(statements.values());
    }

    void done(Prepared statement, Result result) {
        outcomes.put(statement.index(), new Outcome(statement.index(), statement.id(), result, List.of()));
    }

    void refused(Prepared statement, Violation violation) {
        outcomes.put(
                statement.index(), new Outcome(statement.index(), statement.id(), Result.REFUSED, List.of(violation)));
    }

    /** Those that were not refused. */
    List<Prepared> taken() {
        return statements.values().stream()
                .filter(statement -> !refused(outcomes.get(statement.index())))
                .toList();
    }

    private static boolean refused(@Nullable Outcome outcome) {
        return outcome != null && outcome.result() == Result.REFUSED;
    }

    List<Outcome> outcomes() {
        return new ArrayList<>(outcomes.values());
    }
}
