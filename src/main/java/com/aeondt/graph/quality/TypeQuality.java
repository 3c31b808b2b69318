package com.aeondt.graph.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good the entities of a type are.
 *
 * @param examined how many were looked at: all, or the first 5,000 by their id, which are as good as drawn by chance
 * @param all whether these are all
 * @param completeness filled of all recommended properties, from 0 to 1; null when none is recommended
 * @param recommended each of them, by name
 */
@Schema(name = "GraphTypeQuality")
public record TypeQuality(
        @Schema(example = "service") String type,
        @Schema(example = "120") long examined,
        boolean all,
        @Schema(example = "0.75") @Nullable Double completeness,
        List<Filled> recommended,
        Freshness freshness) {

    /**
     * A recommended property.
     *
     * @param filled entities that say something there: no blank text, no empty list
     */
    @Schema(name = "GraphPropertyQuality")
    public record Filled(
            @Schema(example = "owner") String property,
            @Schema(example = "90") long filled) {}

    /**
     * When what is known of these entities last changed.
     *
     * @param changedInDay how many in the last 24 hours; likewise in seven and in thirty days
     */
    @Schema(name = "GraphFreshness")
    public record Freshness(
            Instant oldest, Instant newest, long changedInDay, long changedInWeek, long changedInMonth) {}

    static TypeQuality of(String type, long examined, boolean all, List<Filled> recommended, Freshness freshness) {
        var filled = recommended.stream().map(Filled::filled).toList();
        return new TypeQuality(
                type,
                examined,
                all,
                QualityReport.share(filled, List.of(examined * recommended.size())),
                recommended,
                freshness);
    }

    @JsonIgnore
    long filled() {
        return recommended.stream().mapToLong(Filled::filled).sum();
    }

    @JsonIgnore
    long wanted() {
        return examined * recommended.size();
    }
}
