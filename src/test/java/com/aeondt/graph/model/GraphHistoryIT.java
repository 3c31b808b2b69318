package com.aeondt.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import com.aeondt.graph.model.Statement.EntityStatement;
import com.aeondt.graph.model.Statement.RelationshipStatement;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.JobContext;
import com.aeondt.platform.jobs.JobId;
import com.aeondt.platform.persistence.Migrations;
import com.aeondt.support.AeonIT;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever sources say and take back, whatever is merged and parted: now and at every moment before, it is what {@link NaiveGraph} says. */
@AeonIT
class GraphHistoryIT {

    private static final int STEPS = 40;
    private static final int LONG = 200;
    private static final int MANY = 100;
    private static final List<String> SOURCES = List.of("feed", "person", "report");

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final List<EntityId> ids = IntStream.range(0, 6)
            .mapToObj(i -> EntityId.of("malware", new UUID(tenant.value().getMostSignificantBits(), i)))
            .toList();
    private final NaiveGraph model = new NaiveGraph();
    private final Intake intake;
    private final Entities entities;
    private final Relationships relationships;
    private final Merges merges;
    private final SourceRemoval removal;
    private final JdbcClient database;

    @Autowired
    GraphHistoryIT(
            Intake intake,
            Entities entities,
            Relationships relationships,
            Merges merges,
            SourceRemoval removal,
            JdbcClient database,
            Migrations migrations)
            throws InterruptedException {
        this.intake = intake;
        this.entities = entities;
        this.relationships = relationships;
        this.merges = merges;
        this.removal = removal;
        this.database = database;
        assertThat(migrations.await(Duration.ofMinutes(1))).isTrue();
    }

    static Stream<Long> seeds() {
        return Stream.concat(Stream.of(1L, 7L, 42L), new Random().longs(3).boxed());
    }

    private record Moment(Instant at, Set<String> everything) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void itIsWhatTheNaiveGraphSaysAtEveryMoment(long seed) {
        walk(seed, STEPS);
    }

    static Stream<Long> manySeeds() {
        return new Random().longs(MANY).boxed();
    }

    @Tag("nightly")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void itIsSoForLong(long seed) {
        walk(seed, LONG);
    }

    private void walk(long seed, int steps) {
        var random = new Random(seed);
        var moments = new ArrayList<Moment>();
        Tenant.run(tenant, () -> {
            for (int step = 0; step < steps; step++) {
                var what = step(random);
                assertThat(everything(null))
                        .as("seed %s, step %s: %s", seed, step, what)
                        .isEqualTo(model.everything());
                moments.add(new Moment(now(), model.everything()));
            }
            for (var moment : moments) {
                assertThat(everything(moment.at()))
                        .as("seed %s, as of %s", seed, moment.at())
                        .isEqualTo(moment.everything());
            }
        });
    }

    private String step(Random random) {
        var one = random.nextInt(ids.size());
        var other = random.nextInt(ids.size());
        var source = SOURCES.get(random.nextInt(SOURCES.size()));
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> state(one, source, random);
            case 5, 6 -> link(one, other, source);
            case 7 -> retract(source);
            case 8, 9 -> merge(one, other);
            case 10 -> unmerge(one);
            default -> delete(one);
        };
    }

    private String state(int about, String source, Random random) {
        var name = "name" + random.nextInt(3);
        var labels = new TreeSet<String>();
        IntStream.range(0, random.nextInt(3)).forEach(i -> labels.add("label" + random.nextInt(4)));
        int confidence = random.nextInt(3) * 40;
        var object = Json.MAPPER.createObjectNode().put("name", name);
        labels.forEach(object.putArray("labels")::add);
        take(
                source,
                new EntityStatement(
                        "malware", ids.get(about), object, new Qualifiers(confidence, Tlp.CLEAR, null, null)));
        model.state(text(ids.get(about)), source, name, labels, confidence);
        return "state";
    }

    private String link(int from, int to, String source) {
        take(
                source,
                new RelationshipStatement(
                        "related-to",
                        null,
                        ids.get(from),
                        ids.get(to),
                        Json.MAPPER.createObjectNode(),
                        Qualifiers.NONE));
        model.link(text(ids.get(from)), text(ids.get(to)), source);
        return "link";
    }

    private String retract(String source) {
        removal.run(new Job(source));
        model.retract(source);
        return "retract " + source;
    }

    private String merge(int one, int other) {
        var survivor = ids.get(one);
        var merged = ids.get(other);
        if (survivor.equals(merged)
                || model.isMerged(text(survivor))
                || model.isMerged(text(merged))
                || !model.isThere(text(survivor))
                || !model.isThere(text(merged))) {
            return "nothing";
        }
        merges.merge(survivor, entities.find(survivor, null).revision(), List.of(merged), "test");
        model.merge(text(survivor), text(merged));
        return "merge";
    }

    private String unmerge(int one) {
        var merged = ids.get(one);
        var survivor = ids.stream()
                .filter(id -> text(id).equals(model.counts(text(merged))))
                .findFirst()
                .orElseThrow();
        model.unmerge(text(merged));
        boolean possible = !survivor.equals(merged)
                && entities.views(List.of(survivor)).size() == 1
                && model.isThere(text(merged));
        if (!possible) {
            if (!survivor.equals(merged)) {
                model.merge(text(survivor), text(merged));
            }
            return "nothing";
        }
        merges.unmerge(survivor, entities.find(survivor, null).revision(), merged);
        return "unmerge";
    }

    private String delete(int one) {
        var id = ids.get(one);
        if (model.isMerged(text(id)) || !model.isThere(text(id))) {
            return "nothing";
        }
        entities.remove(id, entities.find(id, null).revision());
        model.delete(text(id));
        return "delete";
    }

    private Set<String> everything(@Nullable Instant asOf) {
        var page = new PageRequest(200, Optional.empty());
        var filter = new EntityFilter(Set.of(), null, null, EntityFilter.Origin.OWN, List.of(), asOf);
        var lines = new TreeSet<String>();
        for (var entity : entities.list(filter, page).items()) {
            var labels = new ArrayList<String>();
            entity.properties().path("labels").forEach(label -> labels.add(label.stringValue()));
            lines.add(text(entity.id()) + " " + entity.name() + " " + labels + " " + entity.sources());
        }
        for (var each : relationships
                .list(new RelationshipFilter(Set.of(), null, null, asOf), page)
                .items()) {
            if (!each.shared()) {
                lines.add(text(each.source()) + " -> " + text(each.target()) + " (" + refs(each.id()) + ") "
                        + each.sources());
            }
        }
        return lines;
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

    private String text(EntityId id) {
        return "m" + ids.indexOf(id);
    }

    private void take(String source, Statement statement) {
        assertThat(intake.take(source, List.of(statement).iterator(), outcome -> {})
                        .refused())
                .isZero();
    }

    private Instant now() {
        return database.sql("select clock_timestamp()")
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
