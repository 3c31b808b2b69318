package com.aeondt.graph.intelligence;

import com.aeondt.graph.EntityId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * That something was seen.
 *
 * @param firstSeen when first
 * @param lastSeen when last; as first unless given
 * @param count how often; zero says that it was looked for and not seen
 * @param where identities, locations, assets and the like that saw it
 * @param description what else there is to say
 */
public record NewSighting(
        Instant firstSeen,
        @Nullable Instant lastSeen,
        @Nullable Integer count,
        List<EntityId> where,
        @Nullable String description) {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public NewSighting {
        where = List.copyOf(where);
    }

    ObjectNode object(EntityId indicator) {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("sighting_of_ref", indicator.value());
        object.put("first_seen", MILLISECONDS.format(firstSeen));
        object.put("last_seen", MILLISECONDS.format(lastSeen == null ? firstSeen : lastSeen));
        object.put("count", count == null ? 1 : count);
        var places = where.stream()
                .filter(place -> place.type().equals("identity") || place.type().equals("location"))
                .toList();
        if (!places.isEmpty()) {
            var refs = object.putArray("where_sighted_refs");
            places.forEach(place -> refs.add(place.value()));
        }
        if (description != null) {
            object.put("description", description);
        }
        return object;
    }
}
