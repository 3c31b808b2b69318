package com.aeondt.graph.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** That something was seen, as the graph has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SightingView(
        String id,
        @Nullable String firstSeen,
        @Nullable String lastSeen,
        long count,
        List<String> where,
        @Nullable String description,
        List<String> sources) {

    static SightingView of(IndicatorRows.Found sighting) {
        var properties = sighting.properties();
        return new SightingView(
                sighting.id(),
                text(properties.get("first_seen")),
                text(properties.get("last_seen")),
                properties.path("count").longValue(1),
                properties
                        .path("where_sighted_refs")
                        .valueStream()
                        .map(ref -> ref.asString(""))
                        .toList(),
                text(properties.get("description")),
                sighting.sources());
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || !value.isString() ? null : value.stringValue();
    }
}
