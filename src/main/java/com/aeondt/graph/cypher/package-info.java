/**
 * A client's Cypher, made safe: parsed by a library, and every construct of the grammar that is allowed translated into new text in which
 * each node and relationship is one that the caller may see. What has no translation here is refused; nothing of the client's text
 * is kept but plain names, and its values travel as parameters. Pure functions, no framework.
 */
@NullMarked
package com.aeondt.graph.cypher;

import org.jspecify.annotations.NullMarked;
