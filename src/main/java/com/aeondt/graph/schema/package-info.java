/** What entities and relationships there are, and what they may say. */
@NullMarked
package com.aeondt.graph.schema;

import org.jspecify.annotations.NullMarked;
