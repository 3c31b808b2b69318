package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.GraphEvent;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Revision;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides that several entities are one, and that they are not, as the package tells. Nothing is thrown away: each keeps what was said
 * about it, and new statements about its id count for the survivor until the merge is undone.
 */
@Service
public class Merges {

    private final Entities entities;
    private final MergeRows rows;
    private final Regroup regroup;
    private final Turn turn;
    private final ApplicationEventPublisher events;

    Merges(Entities entities, MergeRows rows, Regroup regroup, Turn turn, ApplicationEventPublisher events) {
        this.entities = entities;
        this.rows = rows;
        this.regroup = regroup;
        this.turn = turn;
        this.events = events;
    }

    /**
     * Makes these entities part of the survivor. An id that was merged names what it counts for.
     *
     * @throws AeonException {@link GraphError#NOT_FOUND}, {@link GraphError#MERGE_IMPOSSIBLE},
     *     {@link com.aeondt.platform.PlatformError#STALE} for the survivor
     */
    @Transactional
    public EntityView merge(EntityId survivorId, Revision seen, List<EntityId> others, @Nullable String reason) {
        var survivor = entities.own(survivorId, seen).id();
        var found = others.stream().map(id -> entities.find(id, null)).toList();
        found.forEach(other -> check(survivor, other));
        var merged = found.stream().map(EntityView::id).distinct().toList();
        if (merged.isEmpty()) {
            throw new AeonException(GraphError.MERGE_IMPOSSIBLE, "Name at least one other entity to merge.");
        }
        rows.stand(survivor, merged, reason, turn.take());
        var affected = new HashSet<>(merged);
        affected.add(survivor);
        regroup.subjects(affected, "merged");
        events.publishEvent(new GraphEvent.EntitiesMerged(survivor, merged));
        return entities.find(survivor, null);
    }

    /**
     * Lets a merged entity stand for itself again, with everything that was merged into it. Other merges stand, also that of what it was
     * merged into.
     *
     * @param survivorId the entity that it counts as now
     * @param seen the survivor's revision
     * @return what stands for itself now; empty when nobody says anything about it any more, and there is nothing to show
     * @throws AeonException {@link GraphError#MERGE_NOT_FOUND}, {@link com.aeondt.platform.PlatformError#STALE}
     */
    @Transactional
    public Optional<EntityView> unmerge(EntityId survivorId, Revision seen, EntityId merged) {
        var survivor = entities.own(survivorId, seen).id();
        if (merged.equals(survivor)
                || !rows.effective(List.of(merged)).getOrDefault(merged, merged).equals(survivor)) {
            throw new AeonException(GraphError.MERGE_NOT_FOUND, "%s is not merged into %s.".formatted(merged, survivor))
                    .with("entity", merged.value());
        }
        rows.undo(merged, turn.take());
        regroup.split(survivor, merged);
        events.publishEvent(new GraphEvent.EntityUnmerged(survivor, merged));
        return entities.views(List.of(merged)).stream().findFirst();
    }

    /** What was ever merged into it directly, newest first. */
    @Transactional(readOnly = true)
    public List<MergeView> of(EntityId id) {
        return rows.into(entities.find(id, null).id());
    }

    private static void check(EntityId survivor, EntityView other) {
        if (other.id().equals(survivor)) {
            throw new AeonException(GraphError.MERGE_IMPOSSIBLE, "%s is the survivor itself.".formatted(other.id()));
        }
        if (other.shared()) {
            throw new AeonException(
                    GraphError.MERGE_IMPOSSIBLE,
                    "%s is public knowledge; relate to it with same-as instead.".formatted(other.id()));
        }
        if (!other.id().type().equals(survivor.type())) {
            throw new AeonException(
                    GraphError.MERGE_IMPOSSIBLE,
                    "%s is a %s and the survivor a %s."
                            .formatted(other.id(), other.id().type(), survivor.type()));
        }
    }
}
