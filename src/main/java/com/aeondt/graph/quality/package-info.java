/** How good what a tenant has in its graph is: how complete by the published schema, how fresh, and what was refused of it. */
@NullMarked
package com.aeondt.graph.quality;

import org.jspecify.annotations.NullMarked;
