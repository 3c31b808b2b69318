package com.aeondt.graph.table;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row; the rows after it are read all the same unless it says otherwise.
 *
 * @param line the line of the text it begins in, from one
 * @param column the name of the column, or of the member; null when the whole row is meant
 * @param reason why it is refused, for a person
 */
public record RowFlaw(long line, @Nullable String column, String reason) {}
