/** The way to Neo4j: texts of queries, transactions, versioned schema, watermarks. The only place that talks to it. */
@NullMarked
package com.aeondt.graph.store;

import org.jspecify.annotations.NullMarked;
