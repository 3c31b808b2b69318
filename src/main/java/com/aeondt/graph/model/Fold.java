package com.aeondt.graph.model;

import com.aeondt.graph.Tlp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What several sources say together. A property is what the most confident of them says, among equals the latest; lists are
 * united. Who does not say how confident it is counts as {@value #UNSPECIFIED}. The marking is the strictest of all, since
 * nobody must learn from the whole what he may not learn from a part.
 *
 * @param sources who says anything, in order of their names
 */
record Fold(
        ObjectNode properties,
        @Nullable Integer confidence,
        Tlp tlp,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        List<String> sources) {

    static final int UNSPECIFIED = 50;

    private static final Set<String> STRUCTURE = Set.of("id", "type", "relationship_type", "source_ref", "target_ref");

    static final Comparator<Assertion> PRIORITY = Comparator.comparing(
                    (Assertion assertion) -> confidence(assertion), Comparator.reverseOrder())
            .thenComparing(Assertion::recordedAt, Comparator.reverseOrder())
            .thenComparing(Assertion::source)
            .thenComparing(Assertion::statedId);

    /** The fold of at least one assertion, in whatever order they come. */
    static Fold of(Collection<Assertion> assertions) {
        var sorted = assertions.stream().sorted(PRIORITY).toList();
        return new Fold(
                properties(sorted),
                sorted.stream()
                        .map(assertion -> assertion.qualifiers().confidence())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                sorted.stream().map(assertion -> assertion.qualifiers().tlp()).reduce(Tlp.CLEAR, Tlp::max),
                sorted.getFirst().qualifiers().validFrom(),
                sorted.getFirst().qualifiers().validUntil(),
                sorted.stream().map(Assertion::source).distinct().sorted().toList());
    }

    private static int confidence(Assertion assertion) {
        var stated = assertion.qualifiers().confidence();
        return stated == null ? UNSPECIFIED : stated;
    }

    private static ObjectNode properties(List<Assertion> sorted) {
        var folded = JsonNodeFactory.instance.objectNode();
        for (var assertion : sorted) {
            for (var property : assertion.object().properties()) {
                var name = property.getKey();
                if (!STRUCTURE.contains(name) && !property.getValue().isNull()) {
                    var known = folded.get(name);
                    if (known == null) {
                        folded.set(name, property.getValue().deepCopy());
                    } else if (known instanceof ArrayNode list && property.getValue() instanceof ArrayNode more) {
                        unite(list, more);
                    }
                }
            }
        }
        return folded;
    }

    private static void unite(ArrayNode list, ArrayNode more) {
        for (JsonNode value : more) {
            if (list.valueStream().noneMatch(value::equals)) {
                list.add(value.deepCopy());
            }
        }
    }
}
