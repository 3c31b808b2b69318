/** Measures of graphs that fit into memory. Pure functions over numbered nodes; the same graph always gives the same answer. */
@NullMarked
package com.aeondt.graph.algorithm;

import org.jspecify.annotations.NullMarked;
