package com.aeondt.graph.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query has found.
 *
 * @param columns their names, in order
 * @param rows a value per column; nodes, relationships and paths in the form of the other questions
 * @param truncated whether there were more rows than wanted
 */
public record QueryAnswer(List<String> columns, List<List<@Nullable Object>> rows, boolean truncated) {}
