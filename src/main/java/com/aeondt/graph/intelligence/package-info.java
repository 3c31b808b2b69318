/**
 * What indicators are good for: finding them by what was seen, what they are still worth, where they were seen.
 */
@NullMarked
package com.aeondt.graph.intelligence;

import org.jspecify.annotations.NullMarked;
