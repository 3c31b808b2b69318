package com.aeondt.graph.model;

import com.aeondt.platform.Tenant;
import com.aeondt.support.AeonIT;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever sources say and take back, whatever is merged and parted: now and at every moment before, it is what {@link NaiveGraph} says, and
 * Neo4j follows.
 * {@code -Daeon.test.seeds=1,7,42} replays these histories, {@code -Daeon.test.histories=200} takes so many new ones.
 */
@AeonIT
class GraphHistoryIT {

    private static final int ENTITIES = 6;
    private static final int STEPS = 40;
    private static final int LONG = 200;
    private static final int MANY = 100;
    private static final int COPIES = 10;
    private static final List<String> SOURCES = List.of("feed", "person", "report");

    private final TwinGraphs twins;

    @Autowired
    GraphHistoryIT(TwinGraphs.Graph graph) {
        this.twins = new TwinGraphs(graph, ENTITIES);
    }

    static Stream<Long> seeds() {
        return LongStream.concat(LongStream.of(1, 7, 42), new Random().longs(3)).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itIsWhatTheNaiveGraphSaysAtEveryMoment(long seed) {
        walk(seed, STEPS);
    }

    static Stream<Long> manySeeds() {
        var given = System.getProperty("aeon.test.seeds", "");
        return given.isEmpty()
                ? new Random()
                        .longs(Integer.getInteger("aeon.test.histories", MANY))
                        .boxed()
                : Stream.of(given.split(",", -1)).map(Long::valueOf);
    }

    @Tag("nightly")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void itIsSoForLong(long seed) {
        walk(seed, LONG);
    }

    private void walk(long seed, int steps) {
        var random = new Random(seed);
        Tenant.run(twins.tenant(), () -> {
            for (int step = 0; step < steps; step++) {
                var when = "seed %s, step %s: %s".formatted(seed, step, step(random));
                twins.agree(when);
                if (step % COPIES == COPIES - 1) {
                    twins.agreeOnTheCopy(when);
                }
            }
            twins.agreeOnThePast("seed " + seed);
        });
    }

    private String step(Random random) {
        int one = random.nextInt(ENTITIES);
        int other = random.nextInt(ENTITIES);
        var source = SOURCES.get(random.nextInt(SOURCES.size()));
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> state(one, source, random);
            case 5, 6 -> {
                twins.link(one, other, source);
                yield "link %s %s by %s".formatted(one, other, source);
            }
            case 7 -> {
                twins.retract(source);
                yield "retract " + source;
            }
            case 8, 9 -> "merge %s into %s: %s".formatted(other, one, twins.merge(one, other));
            case 10 -> "unmerge %s: %s".formatted(one, twins.unmerge(one));
            default -> "delete %s: %s".formatted(one, twins.delete(one));
        };
    }

    private String state(int about, String source, Random random) {
        var name = "name" + random.nextInt(3);
        var labels = new TreeSet<String>();
        IntStream.range(0, random.nextInt(3)).forEach(i -> labels.add("label" + random.nextInt(4)));
        int confidence = random.nextInt(3) * 40;
        twins.state(about, source, name, labels, confidence);
        return "state %s by %s".formatted(about, source);
    }
}
