/**
 * What can be seen of an attack: addresses, names, hashes; how they stand in a STIX pattern, and their one normal form. Knows no Spring and
 * no database.
 */
@NullMarked
package com.aeondt.graph.observable;

import org.jspecify.annotations.NullMarked;
