/** Makes Neo4j equal to what PostgreSQL says, by reading the event log. */
@NullMarked
package com.aeondt.graph.projection;

import org.jspecify.annotations.NullMarked;
