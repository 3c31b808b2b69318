/** Graphs in the formats of others: GraphML and DOT. Pure functions. */
@NullMarked
package com.aeondt.graph.picture;

import org.jspecify.annotations.NullMarked;
