package com.aeondt.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FoldProperties {

    private static final EntityId ID = EntityId.of("malware", new UUID(1, 2));

    @Property(tries = 300)
    void theOrderInWhichSourcesSpeakMakesNoDifference(@ForAll("said") List<Assertion> said, @ForAll long seed) {
        var shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Fold.of(shuffled)).isEqualTo(Fold.of(said));
    }

    @Property(tries = 300)
    void takingASourceBackIsAsIfItHadNeverSpoken(@ForAll("said") List<Assertion> said) {
        var gone = said.getFirst().source();
        var rest = said.stream().filter(each -> !each.source().equals(gone)).toList();
        if (!rest.isEmpty()) {
            var fold = Fold.of(rest);
            assertThat(fold.sources()).doesNotContain(gone);
            assertThat(fold.properties().properties())
                    .allSatisfy(property -> assertThat(rest)
                            .anySatisfy(each -> assertThat(each.object().has(property.getKey()))
                                    .isTrue()));
        }
    }

    @Property(tries = 300)
    void nothingThatIsSaidInAListIsLost(@ForAll("said") List<Assertion> said) {
        var labels = Fold.of(said)
                .properties()
                .path("labels")
                .valueStream()
                .map(label -> label.stringValue())
                .toList();

        assertThat(labels)
                .doesNotHaveDuplicates()
                .containsAll(said.stream()
                        .flatMap(each -> each.object().path("labels").valueStream())
                        .map(label -> label.stringValue())
                        .toList());
    }

    @Property(tries = 300)
    void nobodyLearnsFromTheWholeWhatHeMayNotLearnFromAPart(@ForAll("said") List<Assertion> said) {
        assertThat(said)
                .allSatisfy(each -> assertThat(each.qualifiers().tlp())
                        .isLessThanOrEqualTo(Fold.of(said).tlp()));
    }

    @Provide
    Arbitrary<List<Assertion>> said() {
        var names = Arbitraries.of("a", "b", "c");
        var labels = Arbitraries.of("x", "y", "z").set().ofMaxSize(3);
        var confidences = Arbitraries.integers().between(0, 100).injectNull(0.3);
        var assertion = Combinators.combine(
                        Arbitraries.of("s1", "s2", "s3", "s4"),
                        names,
                        labels,
                        confidences,
                        Arbitraries.of(Tlp.class),
                        Arbitraries.longs().between(0, 5))
                .as((source, name, some, confidence, tlp, at) -> {
                    var object = Json.MAPPER.createObjectNode().put("name", name);
                    some.forEach(object.putArray("labels")::add);
                    return new Assertion(
                            ID,
                            source,
                            ID,
                            object,
                            new Qualifiers(confidence, tlp, null, null),
                            Instant.ofEpochSecond(at));
                });
        // one statement for each source, as the table has it
        return assertion
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(all -> List.copyOf(all.stream()
                        .collect(Collectors.toMap(
                                Assertion::source, each -> each, (first, second) -> second, java.util.TreeMap::new))
                        .values()));
    }
}
