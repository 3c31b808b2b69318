/** Entities and relationships in PostgreSQL: what each source says, and what follows from it. */
@NullMarked
package com.aeondt.graph.model;

import org.jspecify.annotations.NullMarked;
