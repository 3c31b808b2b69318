package com.aeondt.graph.intelligence;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.decay.Worth;
import com.aeondt.graph.intelligence.IndicatorRows.Found;
import com.aeondt.graph.model.Intake;
import com.aeondt.graph.model.Outcome;
import com.aeondt.graph.model.Qualifiers;
import com.aeondt.graph.model.Statement;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Indicators in use: what they are worth, where they were seen, and that somebody takes them back. */
@Service
@Transactional
public class Indicators {

    /** Who is recorded to have said what people enter. */
    static final String SOURCE = "manual";

    /** What a person says against a feed counts, however sure the feed is of itself. */
    private static final int SURE = 100;

    private final IndicatorRows rows;
    private final Intake intake;
    private final Worths worths;

    Indicators(IndicatorRows rows, Intake intake, Worths worths) {
        this.rows = rows;
        this.intake = intake;
        this.worths = worths;
    }

    /**
     * What an indicator is worth as of an instant, and why.
     *
     * @throws AeonException {@link GraphError#NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public Judged worth(EntityId id, Instant at) {
        var indicator = find(id);
        var sightings = rows.sightings(List.of(id.value()), at).getOrDefault(id.value(), Sightings.NONE);
        var kind = rows.kind(id.value()).orElse("text");
        return new Judged(
                id.value(),
                kind,
                sightings,
                worths.of(indicator, kind, sightings, at),
                new Revision(indicator.version()));
    }

    /** An indicator with what it is worth, by the rule for the kind of what it is found by. */
    public record Judged(String id, String kind, Sightings sightings, Worth worth, Revision revision) {}

    /** Where it was seen. */
    @Transactional(readOnly = true)
    public Slice<SightingView> sightings(EntityId id, PageRequest page) {
        find(id);
        return rows.sightingsOf(id.value(), page).map(SightingView::of);
    }

    /**
     * Records that an indicator was seen; its worth begins anew. The same sighting twice is one.
     *
     * @return the sighting's id
     */
    public EntityId sight(EntityId id, NewSighting seen) {
        find(id);
        var object = seen.object(id);
        var sighting = take(new Statement.EntityStatement("sighting", null, object, Qualifiers.of(object)));
        Stream.concat(
                        Stream.of(edge("sighting-of", sighting, id)),
                        seen.where().stream().map(place -> edge("sighted-at", sighting, place)))
                .forEach(this::take);
        return sighting;
    }

    /**
     * Takes an indicator of the tenant back: it no longer counts, and says so.
     *
     * @throws AeonException {@link GraphError#NOT_FOUND}, {@link GraphError#PUBLIC_READ_ONLY}
     */
    public Judged revoke(EntityId id, Revision seen, Instant at) {
        var indicator = find(id);
        if (indicator.tenant().equals(TenantId.PUBLIC) && !Tenant.current().equals(TenantId.PUBLIC)) {
            throw new AeonException(
                    GraphError.PUBLIC_READ_ONLY,
                    "This indicator is public knowledge: revoke one of your own that says the same.");
        }
        seen.mustBe(new Revision(indicator.version()));
        var object = JsonNodeFactory.instance.objectNode().put("revoked", true);
        for (var name : List.of("pattern", "pattern_type")) {
            var value = indicator.properties().get(name);
            if (value != null) {
                object.set(name, value);
            }
        }
        take(new Statement.EntityStatement(
                "indicator", id, object, new Qualifiers(SURE, Qualifiers.NONE.tlp(), null, null)));
        return worth(id, at);
    }

    private Found find(EntityId id) {
        return rows.find(id.value())
                .filter(found -> found.type().equals("indicator"))
                .orElseThrow(() -> new AeonException(GraphError.NOT_FOUND, "There is no indicator " + id + "."));
    }

    private EntityId take(Statement statement) {
        var outcomes = new ArrayList<Outcome>();
        intake.take(SOURCE, List.of(statement).iterator(), outcomes::add);
        var outcome = outcomes.getFirst();
        var id = outcome.id();
        if (id == null || outcome.result() == Outcome.Result.REFUSED) {
            throw new AeonException(
                    GraphError.STATEMENT_INVALID,
                    outcome.violations().getFirst().detail(),
                    outcome.violations());
        }
        return id;
    }

    private static Statement edge(String type, EntityId from, EntityId to) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("x_aeon_derived_from", from.value());
        return new Statement.RelationshipStatement(type, null, from, to, object, Qualifiers.NONE);
    }
}
