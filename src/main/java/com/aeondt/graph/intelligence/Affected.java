package com.aeondt.graph.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a vulnerability reaches.
 *
 * @param vulnerability its id
 * @param items what it reaches, the nearest first
 * @param truncated whether there is more than is listed
 */
public record Affected(String vulnerability, List<AffectedEntity> items, boolean truncated) {

    /**
     * Something that is reached.
     *
     * @param id its id
     * @param type such as component, service or customer
     * @param name what people call it
     * @param distance how many steps away it is
     * @param from the id of what it is reached from
     * @param relationship by which of its relationships
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AffectedEntity(
            String id, String type, @Nullable String name, int distance, String from, String relationship) {}
}
