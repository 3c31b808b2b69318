/**
 * STIX bundles as a stream of objects: reading them with a bounded heap, the differences of 2.0, markings, writing them again.
 * Knows no Spring and no database.
 *
 * @see <a href="https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html">STIX 2.1, OASIS Standard</a>
 */
@NullMarked
package com.aeondt.graph.stix;

import org.jspecify.annotations.NullMarked;
