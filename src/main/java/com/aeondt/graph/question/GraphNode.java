package com.aeondt.graph.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node as a question finds it.
 *
 * @param id the type and the UUID: {@code service--6ba7b810-…}
 * @param type such as {@code service}, {@code malware}, {@code task}
 * @param key what people call a task; absent on others
 * @param shared whether it is public knowledge rather than the tenant's own
 * @param distance steps from where the question began; absent where nothing is walked
 * @param properties what Neo4j holds of it: texts, numbers, lists
 * @param tenant whose node it is; not shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GraphNode(
        String id,
        String type,
        @Nullable String name,
        @Nullable String key,
        boolean shared,
        @Nullable Integer distance,
        Map<String, Object> properties,
        @JsonIgnore String tenant) {

    GraphNode at(int steps) {
        return new GraphNode(id, type, name, key, shared, steps, properties, tenant);
    }
}
