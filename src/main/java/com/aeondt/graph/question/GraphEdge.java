package com.aeondt.graph.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edge as a question finds it.
 *
 * @param id of the relationship; absent for an edge between tasks
 * @param type such as {@code uses}, {@code depends-on}
 * @param source id of the node it starts from
 * @param target id of the node it leads to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GraphEdge(
        @Nullable String id, String type, String source, String target, Map<String, Object> properties) {}
