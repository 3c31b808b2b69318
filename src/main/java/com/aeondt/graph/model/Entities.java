package com.aeondt.graph.model;

import com.aeondt.graph.Clearance;
import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.Tlp;
import com.aeondt.graph.model.Statement.EntityStatement;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entities of the current tenant, and public ones beside them, as the current caller may see them: what is marked above his
 * clearance is not there for him.
 */
@Service
public class Entities {

    private static final int NAMESAKES = 50;

    private final EntityQueries queries;
    private final Said said;
    private final Removal removal;

    Entities(EntityQueries queries, Said said, Removal removal) {
        this.queries = queries;
        this.said = said;
        this.removal = removal;
    }

    /**
     * An entity by its id, or by an id that had been merged into it by then.
     *
     * @param asOf as it was then; absent for now
     * @throws AeonException {@link GraphError#NOT_FOUND}
     */
    public EntityView find(EntityId id, @Nullable Instant asOf) {
        var found = queries.find(id, asOf);
        if (found.isEmpty()) {
            found = queries.find(said.effective(id, asOf), asOf);
        }
        return found.orElseThrow(() -> notFound(id));
    }

    /** What an id counts for now: itself, or the entity that it was merged into. */
    public EntityId effective(EntityId id) {
        return said.effective(id, null);
    }

    public Slice<EntityView> list(EntityFilter filter, PageRequest page) {
        return queries.list(filter, page);
    }

    /** Those of these that there are for the caller and that the filter lets through, in no order. */
    public List<EntityView> among(List<EntityId> ids, EntityFilter filter) {
        return queries.among(ids, filter);
    }

    /** Those of these that there are for the caller, in the order of the ids. */
    public List<EntityView> views(List<EntityId> ids) {
        return views(ids, null);
    }

    /** As the other, of then; absent for now. */
    public List<EntityView> views(List<EntityId> ids, @Nullable Instant asOf) {
        var found = queries.all(ids, asOf).stream().collect(Collectors.toMap(EntityView::id, view -> view));
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    /**
     * Records what a source says about an entity that it has said nothing about.
     *
     * @throws AeonException {@link GraphError#EXISTS}, {@link GraphError#STATEMENT_INVALID},
     *     {@link GraphError#MARKING_TOO_HIGH}, {@link GraphError#PUBLIC_READ_ONLY}
     */
    @Transactional
    public EntityView state(String source, EntityStatement statement) {
        mayMark(statement.qualifiers().tlp());
        said.begin();
        var id = said.idOf(statement);
        if (said.saysSomething(source, id)) {
            throw new AeonException(
                            GraphError.EXISTS,
                            "The source '%s' speaks about %s already. Change that with PUT, or name another source."
                                    .formatted(source, id))
                    .with("entity", id.value());
        }
        said.take(source, statement);
        return find(id, null);
    }

    /**
     * Replaces what a source says about an entity.
     *
     * @throws AeonException as for {@link #state}, and {@link GraphError#NOT_FOUND},
     *     {@link com.aeondt.platform.PlatformError#STALE}
     */
    @Transactional
    public EntityView replace(EntityId id, Revision seen, String source, EntityStatement statement) {
        mayMark(statement.qualifiers().tlp());
        var current = own(id, seen);
        said.take(source, new EntityStatement(id.type(), id, statement.object(), statement.qualifiers()));
        return find(current.id(), null);
    }

    /**
     * Removes an entity, whoever asserts it, and the tenant's relationships to and from it.
     *
     * @throws AeonException {@link GraphError#NOT_FOUND}, {@link com.aeondt.platform.PlatformError#STALE},
     *     {@link GraphError#PUBLIC_READ_ONLY}
     */
    @Transactional
    public void remove(EntityId id, Revision seen) {
        var current = own(id, seen);
        removal.removeEntity(current.id());
    }

    /** What it was, newest first. */
    @Transactional(readOnly = true)
    public Slice<Version<EntityView>> history(EntityId id, PageRequest page) {
        var history = queries.history(id, page);
        if (history.items().isEmpty() && page.after().isEmpty()) {
            throw notFound(id);
        }
        if (queries.find(id, null).isEmpty() && said.isThere(id)) {
            throw notFound(id);
        }
        return history;
    }

    /** What each source says about it. */
    @Transactional(readOnly = true)
    public List<Assertion> assertions(EntityId id) {
        var entity = find(id, null);
        return said.about(entity);
    }

    /** Other entities of its type that share a name with it: perhaps the same, never merged by themselves. */
    @Transactional(readOnly = true)
    public List<EntityView> perhapsSame(EntityId id) {
        return queries.namesakes(find(id, null), NAMESAKES);
    }

    /** The entity as the tenant's own to change, at the turn. */
    EntityView own(EntityId id, Revision seen) {
        said.begin();
        var current = find(id, null);
        if (current.shared() && !said.isPublicTenant()) {
            throw new AeonException(
                    GraphError.PUBLIC_READ_ONLY,
                    "%s is public knowledge. State a relationship to it, or import it as your own.".formatted(id));
        }
        seen.mustBe(current.revision());
        return current;
    }

    static void mayMark(Tlp tlp) {
        if (tlp.compareTo(Clearance.current()) > 0) {
            throw new AeonException(
                    GraphError.MARKING_TOO_HIGH,
                    "You may mark up to %s.".formatted(Clearance.current().text()));
        }
    }

    static AeonException notFound(EntityId id) {
        return new AeonException(GraphError.NOT_FOUND, "There is no entity %s in the graph.".formatted(id))
                .with("entity", id.value());
    }
}
