package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.model.Statement.RelationshipStatement;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Violation;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.Tasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The relationships of the current tenant, and public ones beside them, as the current caller may see them. */
@Service
public class Relationships {

    private final RelationshipQueries queries;
    private final Entities entities;
    private final Tasks tasks;
    private final Said said;
    private final Removal removal;

    Relationships(RelationshipQueries queries, Entities entities, Tasks tasks, Said said, Removal removal) {
        this.queries = queries;
        this.entities = entities;
        this.tasks = tasks;
        this.said = said;
        this.removal = removal;
    }

    /**
     * A relationship by its id.
     *
     * @throws AeonException {@link GraphError#RELATIONSHIP_NOT_FOUND}
     */
    public RelationshipView find(EntityId id, @Nullable Instant asOf) {
        return queries.find(id, asOf).orElseThrow(() -> notFound(id));
    }

    public Slice<RelationshipView> list(RelationshipFilter filter, PageRequest page) {
        return queries.list(filter, page);
    }

    /** At most so many of those that touch one of these entities. */
    public List<RelationshipView> touching(List<EntityId> ids, @Nullable Instant asOf, int limit) {
        return queries.touching(ids, asOf, limit);
    }

    /**
     * Records what a source says about two entities, both of which the caller knows.
     *
     * @throws AeonException {@link GraphError#STATEMENT_INVALID}, {@link GraphError#MARKING_TOO_HIGH}
     */
    @Transactional
    public RelationshipView state(String source, RelationshipStatement statement) {
        Entities.mayMark(statement.qualifiers().tlp());
        var missing = new ArrayList<Violation>();
        require("/source", statement.source(), missing);
        require("/target", statement.target(), missing);
        if (!missing.isEmpty()) {
            throw new AeonException(
                    GraphError.STATEMENT_INVALID, missing.getFirst().detail(), missing);
        }
        return find(said.take(source, statement), null);
    }

    /**
     * Replaces what a source says about a relationship; its type and ends stay.
     *
     * @throws AeonException {@link GraphError#RELATIONSHIP_NOT_FOUND}, {@link GraphError#STATEMENT_INVALID},
     *     {@link com.aeondt.platform.PlatformError#STALE}, {@link GraphError#PUBLIC_READ_ONLY}
     */
    @Transactional
    public RelationshipView replace(EntityId id, Revision seen, String source, RelationshipStatement statement) {
        Entities.mayMark(statement.qualifiers().tlp());
        own(id, seen);
        return find(said.take(source, statement), null);
    }

    /**
     * Removes a relationship, whoever asserts it.
     *
     * @throws AeonException {@link GraphError#RELATIONSHIP_NOT_FOUND}, {@link com.aeondt.platform.PlatformError#STALE},
     *     {@link GraphError#PUBLIC_READ_ONLY}
     */
    @Transactional
    public void remove(EntityId id, Revision seen) {
        own(id, seen);
        removal.removeRelationship(id);
    }

    private void own(EntityId id, Revision seen) {
        said.begin();
        var current = find(id, null);
        if (current.shared() && !said.isPublicTenant()) {
            throw new AeonException(
                    GraphError.PUBLIC_READ_ONLY,
                    "%s is public knowledge. State a relationship of your own.".formatted(id));
        }
        seen.mustBe(current.revision());
    }

    private void require(String pointer, EntityId end, List<Violation> missing) {
        try {
            if (end.type().equals(TaskId.KIND)) {
                tasks.find(end.uuid().toString());
            } else {
                entities.find(end, null);
            }
        } catch (AeonException absent) {
            missing.add(new Violation(pointer, "not-found", "There is no %s.".formatted(end)));
        }
    }

    private static AeonException notFound(EntityId id) {
        return new AeonException(
                        GraphError.RELATIONSHIP_NOT_FOUND, "There is no relationship %s in the graph.".formatted(id))
                .with("relationship", id.value());
    }
}
