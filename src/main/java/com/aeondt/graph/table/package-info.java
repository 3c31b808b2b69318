/** Rows of CSV and JSON Lines as drafts of entities and relationships. Knows no Spring and no database. */
@NullMarked
package com.aeondt.graph.table;

import org.jspecify.annotations.NullMarked;
