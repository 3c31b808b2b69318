package com.aeondt.graph.query;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.Ids;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.StateChange;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queries that a tenant keeps under a name, to be run again with other values. Each is checked before it is kept. */
@Service
public class SavedQueries {

    private final SavedQueryRows rows;
    private final GraphQueries queries;
    private final Clock clock;
    private final ChangeLog changes;

    SavedQueries(SavedQueryRows rows, GraphQueries queries, Clock clock, ChangeLog changes) {
        this.changes = changes;
        this.rows = rows;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Keeps a query.
     *
     * @throws AeonException {@link QueryError#REFUSED}, {@link QueryError#NAME_TAKEN}
     */
    @Transactional
    public SavedQuery keep(SavedQueryText content) {
        queries.check(content.with(Map.of(), 1));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = Caller.current().name();
        var query = new SavedQuery(Ids.next(), content, new Revision(0), by, now, by, now);
        if (!rows.insert(query)) {
            throw taken(content);
        }
        changes.record(told("created", query.id()).after(state(content)));
        return query;
    }

    /** Queries by name. */
    @Transactional(readOnly = true)
    public Slice<SavedQuery> list(PageRequest page) {
        var after = page.after().map(key -> key.values().getFirst()).orElse("");
        return Slice.of(
                rows.after(after, page.limit() + 1),
                page.limit(),
                query -> Keyset.of(query.content().name()));
    }

    /**
     * The query of this id.
     *
     * @throws AeonException {@link QueryError#NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public SavedQuery find(UUID id) {
        return rows.find(id)
                .orElseThrow(
                        () -> new AeonException(QueryError.NOT_FOUND, "There is no saved query '%s'.".formatted(id)));
    }

    /**
     * Replaces what is kept.
     *
     * @throws AeonException {@link QueryError#NOT_FOUND}, {@link QueryError#REFUSED}, {@link QueryError#NAME_TAKEN}
     */
    @Transactional
    public SavedQuery change(UUID id, Revision seen, SavedQueryText content) {
        var before = find(id);
        seen.mustBe(before.revision());
        queries.check(content.with(Map.of(), 1));
        if (rows.named(content.name()).filter(other -> !other.id().equals(id)).isPresent()) {
            throw taken(content);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = Caller.current().name();
        var changed = new SavedQuery(id, content, before.revision(), before.createdBy(), before.createdAt(), by, now);
        if (!rows.update(changed, seen)) {
            seen.mustBe(find(id).revision());
        }
        changes.record(told("updated", id).before(state(before.content())).after(state(content)));
        return find(id);
    }

    /**
     * Forgets a query.
     *
     * @throws AeonException {@link QueryError#NOT_FOUND}
     */
    @Transactional
    public void drop(UUID id, Revision seen) {
        var before = find(id);
        seen.mustBe(before.revision());
        if (!rows.delete(id, seen)) {
            seen.mustBe(find(id).revision());
        }
        changes.record(told("deleted", id).before(state(before.content())));
    }

    /**
     * Runs a query with its values, and with these in place of some.
     *
     * @param limit how many rows at most
     * @throws AeonException {@link QueryError#NOT_FOUND} and what {@link GraphQueries#run} throws
     */
    public QueryAnswer run(UUID id, Map<String, @Nullable Object> parameters, int limit) {
        return queries.run(find(id).content().with(parameters, limit));
    }

    private static StateChange told(String what, UUID id) {
        return StateChange.of("graph.saved_query." + what, "graph.saved_query", id);
    }

    private static Map<String, @Nullable Object> state(SavedQueryText content) {
        var state = new LinkedHashMap<String, @Nullable Object>();
        state.put("name", content.name());
        state.put("description", content.description());
        state.put("query", content.query());
        state.put("defaults", content.defaults());
        return state;
    }

    private static AeonException taken(SavedQueryText content) {
        return new AeonException(
                        QueryError.NAME_TAKEN, "There is a saved query '%s' already.".formatted(content.name()))
                .with("name", content.name());
    }
}
