package com.aeondt.graph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import com.aeondt.graph.model.Statement.EntityStatement;
import com.aeondt.graph.model.Statement.RelationshipStatement;
import com.aeondt.graph.store.GraphStore;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.events.ProjectionView;
import com.aeondt.platform.events.Projections;
import com.aeondt.platform.jobs.JobContext;
import com.aeondt.platform.jobs.JobId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The graph and {@link NaiveGraph}, told the same about the entities {@code 0}, {@code 1}, … of one tenant, and compared. What neither
 * of them can do is told to neither.
 */
final class TwinGraphs {

    /** The parts of the graph that are told. */
    @Component
    record Graph(
            Intake intake,
            Entities entities,
            Relationships relationships,
            Merges merges,
            SourceRemoval removal,
            JdbcClient database,
            GraphStore store,
            Projections projections) {}

    /** What there was at a moment, as lines. */
    record Moment(Instant at, Set<String> everything) {}

    private static final Duration STARTED_WITHIN = Duration.ofMinutes(3);

    private final Graph graph;
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final List<EntityId> ids;
    private final NaiveGraph naive = new NaiveGraph();
    private final List<Moment> moments = new ArrayList<>();

    /** Waits for a projection that has just started: it empties Neo4j, and fills it for tenants that are registered. */
    TwinGraphs(Graph graph, int entities) {
        await().ignoreExceptions().atMost(STARTED_WITHIN).until(() -> {
            var copy = graph.projections().get("graph");
            return copy.state() == ProjectionView.State.RUNNING
                    && copy.watermark().isPresent();
        });
        this.graph = graph;
        this.ids = IntStream.range(0, entities)
                .mapToObj(i -> EntityId.of("malware", new UUID(tenant.value().getMostSignificantBits(), i)))
                .toList();
    }

    TenantId tenant() {
        return tenant;
    }

    void state(int about, String source, String name, Set<String> labels, int confidence) {
        var object = Json.MAPPER.createObjectNode().put("name", name);
        labels.forEach(object.putArray("labels")::add);
        take(
                source,
                new EntityStatement(
                        "malware", ids.get(about), object, new Qualifiers(confidence, Tlp.CLEAR, null, null)));
        naive.state(text(about), source, name, labels, confidence);
    }

    void link(int from, int to, String source) {
        take(
                source,
                new RelationshipStatement(
                        "related-to",
                        null,
                        ids.get(from),
                        ids.get(to),
                        Json.MAPPER.createObjectNode(),
                        Qualifiers.NONE));
        naive.link(text(from), text(to), source);
    }

    void retract(String source) {
        graph.removal().run(new Job(source));
        naive.retract(source);
    }

    /** Merges what these count for; whether that could be done. */
    boolean merge(int survivor, int merged) {
        var one = naive.counts(text(survivor));
        var other = naive.counts(text(merged));
        if (one.equals(other) || !naive.isThere(one) || !naive.isThere(other)) {
            return false;
        }
        graph.merges().merge(ids.get(survivor), revision(survivor), List.of(ids.get(merged)), "test");
        naive.merge(one, other);
        return true;
    }

    /** Whether it could be done. */
    boolean unmerge(int merged) {
        var survivor = naive.counts(text(merged));
        if (!naive.isMerged(text(merged)) || !naive.isThere(survivor)) {
            return false;
        }
        graph.merges().unmerge(id(survivor), revision(merged), ids.get(merged));
        naive.unmerge(text(merged));
        return true;
    }

    /** Deletes what it counts for; whether that could be done. */
    boolean delete(int one) {
        if (!naive.isThere(naive.counts(text(one)))) {
            return false;
        }
        graph.entities().remove(ids.get(one), revision(one));
        naive.delete(naive.counts(text(one)));
        return true;
    }

    /** Both say the same now. */
    void agree(String when) {
        assertThat(everything(null)).as(when).isEqualTo(naive.everything());
        moments.add(new Moment(now(), naive.everything()));
    }

    /** The graph says of every moment at which they agreed what it said then. */
    void agreeOnThePast(String when) {
        for (var moment : moments) {
            assertThat(everything(moment.at()))
                    .as("%s, as of %s", when, moment.at())
                    .isEqualTo(moment.everything());
        }
    }

    /** Neo4j comes to hold what can be walked of it. */
    void agreeOnTheCopy(String when) {
        await(when)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(copied()).isEqualTo(naive.walkable()));
    }

    private Revision revision(int one) {
        return graph.entities().find(ids.get(one), null).revision();
    }

    private Set<String> copied() {
        var lines = new TreeSet<String>();
        lines.addAll(copied(
                "MATCH (n:Node {tenantId: $tenant}) RETURN n.id",
                row -> text(row.get(0).asString())));
        lines.addAll(copied(
                "MATCH (a:Node {tenantId: $tenant})-[r]->(b) RETURN a.id, b.id, r.id",
                row -> text(row.get(0).asString()) + " -> " + text(row.get(1).asString()) + " ("
                        + refs(new EntityId(row.get(2).asString())) + ")"));
        return lines;
    }

    private List<String> copied(String query, Function<Record, String> line) {
        var parameters = Map.of("tenant", tenant.toString());
        return graph.store().reading(GraphStore.READ_LIMIT, () -> graph.store().rowsOf(query, parameters, line));
    }

    private Set<String> everything(@Nullable Instant asOf) {
        var page = new PageRequest(200, Optional.empty());
        var filter = new EntityFilter(Set.of(), null, null, EntityFilter.Origin.OWN, List.of(), asOf);
        var lines = new TreeSet<String>();
        for (var entity : graph.entities().list(filter, page).items()) {
            var labels = new ArrayList<String>();
            entity.properties().path("labels").forEach(label -> labels.add(label.stringValue()));
            lines.add(text(entity.id()) + " " + entity.name() + " " + labels + " " + entity.sources());
        }
        for (var each : graph.relationships()
                .list(new RelationshipFilter(Set.of(), null, null, asOf), page)
                .items()) {
            if (!each.shared()) {
                lines.add(text(each.source()) + " -> " + text(each.target()) + " (" + refs(each.id()) + ") "
                        + each.sources());
            }
        }
        for (var id : ids) {
            leadsTo(id, asOf)
                    .filter(found -> !found.equals(id))
                    .ifPresent(found -> lines.add(text(id) + " is " + text(found)));
        }
        return lines;
    }

    private Optional<EntityId> leadsTo(EntityId id, @Nullable Instant asOf) {
        try {
            return Optional.of(graph.entities().find(id, asOf).id());
        } catch (AeonException absent) {
            return Optional.empty();
        }
    }

    /** Which of the possible relationships an id stands for. */
    private String refs(EntityId relationship) {
        for (var from : ids) {
            for (var to : ids) {
                if (Identity.of(tenant, "related-to", from, to).equals(relationship)) {
                    return text(from) + ", " + text(to);
                }
            }
        }
        throw new IllegalStateException("Unknown: " + relationship);
    }

    private static String text(int index) {
        return "m" + index;
    }

    private String text(EntityId id) {
        return text(ids.indexOf(id));
    }

    private String text(String id) {
        return text(new EntityId(id));
    }

    private EntityId id(String text) {
        return ids.get(Integer.parseInt(text.substring(1)));
    }

    private void take(String source, Statement statement) {
        assertThat(graph.intake()
                        .take(source, List.of(statement).iterator(), outcome -> {})
                        .refused())
                .isZero();
    }

    private Instant now() {
        return graph.database()
                .sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private record Job(String source) implements JobContext {

        @Override
        public JobId id() {
            return new JobId(new UUID(0, 0));
        }

        @Override
        public <T> T parameters(Class<T> type) {
            return type.cast(new SourceRemoval.Parameters(source));
        }

        @Override
        public void progress(long done, OptionalLong total, String message) {}

        @Override
        public <T> Optional<T> checkpoint(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void checkpoint(Object state) {}
    }
}
