/** Queries that clients write themselves: run within limits, answered in the form of the API, kept under a name. */
@NullMarked
package com.aeondt.graph.query;

import org.jspecify.annotations.NullMarked;
