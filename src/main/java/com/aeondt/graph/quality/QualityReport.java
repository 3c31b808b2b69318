package com.aeondt.graph.quality;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good the tenant's own entities are, of those that the caller may see.
 *
 * @param completeness filled of all recommended properties, over all types; null when none is recommended of what is there
 * @param types those that have entities, by name
 * @param refused statements of imports, by the code of what was wrong with them, the most frequent first; reports of imports are kept for
 *     30 days
 */
@Schema(name = "GraphQuality")
public record QualityReport(
        @Schema(example = "0.75") @Nullable Double completeness,

        List<TypeQuality> types,

        @Schema(example = "{\"unknown-type\": 12, \"required\": 3}")
        Map<String, Long> refused) {

    private static final double PRECISION = 10_000;

    static QualityReport of(List<TypeQuality> types, Map<String, Long> refused) {
        return new QualityReport(
                share(
                        types.stream().map(TypeQuality::filled).toList(),
                        types.stream().map(TypeQuality::wanted).toList()),
                types,
                refused);
    }

    /** From 0 to 1, to four places; null when nothing is wanted. */
    static @Nullable Double share(Collection<Long> filled, Collection<Long> wanted) {
        long all = wanted.stream().mapToLong(Long::longValue).sum();
        long some = filled.stream().mapToLong(Long::longValue).sum();
        return all == 0 ? null : Math.round(PRECISION * some / all) / PRECISION;
    }
}
